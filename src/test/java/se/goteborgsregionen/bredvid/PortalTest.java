package se.goteborgsregionen.bredvid;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import se.goteborgsregionen.bredvid.account.SignedIn;
import se.goteborgsregionen.bredvid.outbox.Postman;

/**
 * A test against the whole portal on a real database server. All such tests share one application and one server, so the
 * first costs seconds and the others nothing; each makes the people and occasions that it needs and leaves them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({PortalTestConfiguration.class, Postman.class, SignedIn.Portal.class})
public @interface PortalTest {}
