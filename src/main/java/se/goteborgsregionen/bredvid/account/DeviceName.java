package se.goteborgsregionen.bredvid.account;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a device says it is, in the words people know it by.
 *
 * @param browser such as "Chrome"; empty where it does not say
 * @param platform such as "Android"; empty where it does not say
 */
record DeviceName(String browser, String platform) {

    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> PLATFORMS = new LinkedHashMap<>();

    static {
        // The order matters: most browsers also claim to be Chrome, Safari or both.
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        PLATFORMS.put("Android", "Android");
        PLATFORMS.put("iPhone", "iPhone");
        PLATFORMS.put("iPad", "iPad");
        PLATFORMS.put("CrOS", "ChromeOS");
        PLATFORMS.put("Windows", "Windows");
        PLATFORMS.put("Mac OS X", "Mac");
        PLATFORMS.put("Linux", "Linux");
    }

    static DeviceName of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return new DeviceName(firstFound(BROWSERS, said), firstFound(PLATFORMS, said));
    }

    private static String firstFound(Map<String, String> words, String said) {
        return words.entrySet().stream()
                .filter(word -> said.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
