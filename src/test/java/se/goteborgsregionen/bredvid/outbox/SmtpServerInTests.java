package se.goteborgsregionen.bredvid.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers the end of each message, or each recipient, as a test tells it, and keeps all it was given. */
final class SmtpServerInTests implements AutoCloseable {

    /** Instead of an answer: the connection ends. */
    static final String HANG_UP = "hang up";

    /** Instead of an answer: silence for as long as the client stays. */
    static final String HANG = "hang";

    /** An answer without an end, a few letters at a time. */
    static final String DRIP = "drip";

    record Received(String mailFrom, String rcptTo, String data) {}

    private final ServerSocket socket;
    private final Deque<String> answersToData = new ArrayDeque<>();
    private final Deque<String> answersToRecipient = new ArrayDeque<>();
    final List<Received> received = new CopyOnWriteArrayList<>();

    SmtpServerInTests() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    void answerData(String... inOrder) {
        answersToData.addAll(List.of(inOrder));
    }

    void answerRecipient(String... inOrder) {
        answersToRecipient.addAll(List.of(inOrder));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        talk(client);
                    } catch (IOException e) {
                        // The client has ended the connection.
                    }
                });
            } catch (IOException e) {
                // The test has ended the server.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        String from = "";
        String to = "";
        say(out, "220 prov.example");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            switch (command) {
                case "MAIL" -> {
                    from = line;
                    say(out, "250 ok");
                }
                case "RCPT" -> {
                    to = line;
                    say(out, answersToRecipient.isEmpty() ? "250 ok" : answersToRecipient.pop());
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    StringBuilder data = new StringBuilder();
                    for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
                        data.append(text.startsWith(".") ? text.substring(1) : text)
                                .append("\r\n");
                    }
                    received.add(new Received(from, to, data.toString()));
                    String answer = answersToData.isEmpty() ? "250 ok" : answersToData.pop();
                    if (answer.equals(HANG_UP)) {
                        return;
                    }
                    say(out, answer);
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        if (line.equals(HANG)) {
            pause(10_000);
            throw new IOException("The client has waited long enough");
        }
        for (int i = 0; line.equals(DRIP) && i < 100; i++) {
            pause(100);
            out.write("250-still thinking\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
