package se.goteborgsregionen.bredvid.outbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

import org.jspecify.annotations.Nullable;

/**
 * Ends the connections of an attempt when its time is up. The library's own timeouts count for each answer: a server that
 * sends a letter every four seconds would keep a sender for hours.
 */
final class TimedSockets extends SocketFactory {

    private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

    private final Duration deadline;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-deadlines").daemon().factory());

    TimedSockets(Duration deadline) {
        this.deadline = deadline;
    }

    /** From here on, in this thread, until it is closed. */
    Attempt begin() {
        Attempt attempt = new Attempt();
        CURRENT.set(attempt);
        return attempt;
    }

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        Attempt attempt = CURRENT.get();
        if (attempt != null) {
            attempt.watch(socket);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(createSocket(), InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(createSocket(), host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private static Socket connected(Socket socket, InetAddress host, int port) throws IOException {
        socket.connect(new java.net.InetSocketAddress(host, port));
        return socket;
    }

    final class Attempt implements AutoCloseable {

        private final List<Socket> sockets = new ArrayList<>();
        private final Future<?> end = watch.schedule(this::endAll, deadline.toMillis(), TimeUnit.MILLISECONDS);

        private synchronized void watch(Socket socket) {
            sockets.add(socket);
        }

        private synchronized void endAll() {
            for (Socket socket : sockets) {
                try {
                    socket.close();
                } catch (IOException alreadyGone) {
                    // That is what was wanted.
                }
            }
        }

        @Override
        public void close() {
            end.cancel(false);
            CURRENT.remove();
        }
    }
}
