package se.goteborgsregionen.bredvid.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceNameTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36", Chrome, Android
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 Version/18.1 Safari/604.1", Safari, iPhone
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 CriOS/142 Safari/604.1", Chrome, iPhone
            "Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/142 Safari/537.36 Edg/142.0", Edge, Windows
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15) Gecko/20100101 Firefox/145.0", Firefox, Mac
            "Mozilla/5.0 (Linux; Android 14) SamsungBrowser/26.0 Chrome/122 Mobile Safari/537.36", Samsung Internet, Android
            "curl/8.5", "", ""
            """)
    void says_it_as_people_do(String userAgent, String browser, String platform) {
        assertThat(DeviceName.of(userAgent)).isEqualTo(new DeviceName(browser, platform));
    }
}
