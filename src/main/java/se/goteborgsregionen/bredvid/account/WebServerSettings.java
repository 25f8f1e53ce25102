package se.goteborgsregionen.bredvid.account;

import java.net.URI;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.session.ManagerBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the web server stands towards the world: behind a proxy that speaks TLS, and with a limit to what it remembers. */
@Configuration
class WebServerSettings {

    private static final int TLS_PORT = 443;

    /** What one session may take of the memory at the most, with the widest view open; there are never more sessions. */
    private static final long BYTES_PER_SESSION = 1_500_000;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> webServer(
            @Value("${bredvid.base-url:}") String publicAddress) {
        return factory -> {
            factory.addContextCustomizers(context -> {
                // Views are forwarded to; otherwise they would be sent before Spring Security has written its headers.
                context.setSuspendWrappedResponseAfterForward(false);
                if (context.getManager() instanceof ManagerBase sessions) {
                    sessions.setMaxActiveSessions((int) (Runtime.getRuntime().maxMemory() / BYTES_PER_SESSION));
                }
            });
            if (publicAddress.startsWith("https:")) {
                factory.addConnectorCustomizers(connector -> standBehindTls(connector, URI.create(publicAddress)));
            }
        };
    }

    /** Cookies become Secure and redirects stay on https, whatever headers the proxy sends or forgets. */
    private static void standBehindTls(Connector connector, URI publicAddress) {
        connector.setSecure(true);
        connector.setScheme("https");
        connector.setProxyName(publicAddress.getHost());
        connector.setProxyPort(publicAddress.getPort() < 0 ? TLS_PORT : publicAddress.getPort());
    }
}
