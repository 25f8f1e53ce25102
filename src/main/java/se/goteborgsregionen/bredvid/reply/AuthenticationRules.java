package se.goteborgsregionen.bredvid.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether our own mail server found that a mail comes from whom it says (Authentication-Results, RFC 8601). */
final class AuthenticationRules {

    private AuthenticationRules() {}

    /** One method's verdict with what it looked at, such as {@code dkim=pass header.d=gr.example}. */
    private record Result(String method, String verdict, Map<String, String> properties) {

        boolean passes(String wanted) {
            return method.equals(wanted) && verdict.equals("pass");
        }

        String property(String name) {
            String value = properties.getOrDefault(name, "");
            return value.substring(value.lastIndexOf('@') + 1);
        }
    }

    /**
     * Only the topmost header of our own server counts: it writes above what it was given, so one further down was written by
     * whoever sent the mail.
     *
     * @param headers all Authentication-Results, from the top of the mail
     * @param authservId our server's name; nothing passes without one
     * @param fromDomain the domain of the one address in From
     */
    static boolean passes(List<String> headers, String authservId, String fromDomain) {
        if (authservId.isBlank() || fromDomain.isBlank()) {
            return false;
        }
        for (String header : headers) {
            List<String> statements = statements(withoutComments(header));
            String signedBy = statements.isEmpty() ? "" : statements.getFirst().split(" ", 2)[0];
            if (signedBy.equalsIgnoreCase(authservId)) {
                List<Result> results = statements.stream()
                        .skip(1)
                        .map(AuthenticationRules::result)
                        .toList();
                return passes(results, fromDomain.toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    private static boolean passes(List<Result> results, String from) {
        boolean judged = false;
        for (Result result : results) {
            if (result.method().equals("dmarc")) {
                judged = true;
                String about = result.property("header.from");
                if (result.passes("dmarc") && (about.isEmpty() || about.equals(from))) {
                    return true;
                }
            }
        }
        // A domain's own rule has been asked, and said no: what else passed does not count.
        return !judged
                && results.stream()
                        .anyMatch(result -> (result.passes("dkim")
                                        && (aligned(result.property("header.d"), from)
                                                || aligned(result.property("header.i"), from)))
                                || (result.passes("spf") && aligned(result.property("smtp.mailfrom"), from)));
    }

    /** The same domain, or one above it; never one below, which somebody else may have been given. */
    private static boolean aligned(String domain, String from) {
        return domain.contains(".") && (from.equals(domain) || from.endsWith("." + domain));
    }

    private static Result result(String statement) {
        String[] words = statement.split(" ");
        String[] verdict = words[0].split("=", 2);
        Map<String, String> properties = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] property = words[i].split("=", 2);
            if (property.length == 2) {
                properties.putIfAbsent(property[0], property[1]);
            }
        }
        String method = verdict[0].split("/", 2)[0];
        return new Result(method, verdict.length == 2 ? verdict[1] : "", properties);
    }

    private static List<String> statements(String plain) {
        List<String> statements = new ArrayList<>();
        for (String statement : plain.split(";")) {
            String tidy = statement
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ")
                    .replaceAll(" ?= ?", "=")
                    .strip();
            if (!tidy.isEmpty()) {
                statements.add(tidy);
            }
        }
        return statements;
    }

    /** Comments nest, and may hold anything; what is quoted becomes one word, so that nothing in it says anything. */
    private static String withoutComments(String header) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '\\' && (quoted || depth > 0)) {
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (c == '(' && !quoted) {
                depth++;
            } else if (c == ')' && !quoted && depth > 0) {
                depth--;
            } else if (depth == 0) {
                plain.append(quoted && !Character.isLetterOrDigit(c) && c != '.' && c != '@' && c != '-' ? '_' : c);
            }
        }
        return quoted || depth > 0 ? "" : plain.toString();
    }
}
