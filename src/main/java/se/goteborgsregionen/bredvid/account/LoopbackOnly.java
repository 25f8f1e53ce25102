package se.goteborgsregionen.bredvid.account;

import java.net.InetAddress;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** For figures that are collected on the machine itself: never through a proxy, whatever it says of the caller. */
final class LoopbackOnly implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        boolean relayed = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return new AuthorizationDecision(!relayed && isLoopback(request.getRemoteAddr()));
    }

    private static boolean isLoopback(String address) {
        return InetAddress.ofLiteral(address).isLoopbackAddress();
    }
}
