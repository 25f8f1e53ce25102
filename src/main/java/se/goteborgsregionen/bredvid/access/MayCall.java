package se.goteborgsregionen.bredvid.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call a service method, for whose data. The method itself refuses the others; the authorisation matrix test
 * calls every service method as each of these and fails on a method without this annotation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayCall {

    /** Whoever may; several may. */
    Who[] value();

    /** Kinds of callers, always in relation to the data asked for. */
    enum Who {
        /** Also visitors that have not signed in. */
        ANYONE,
        /** Everybody signed in, for data that is common to all. */
        SIGNED_IN,
        /** The person whose data it is. */
        SELF,
        /** The unit manager of the workplace of the person whose data it is. */
        UNIT_MANAGER,
        /** A host at the workplace that receives. */
        HOST,
        /** An organiser of the organisation whose data it is. */
        ORGANISER,
        /** GR administrators. */
        GR,
        /** The portal's own work, never on behalf of a caller from outside; not reachable from a view or route. */
        PORTAL
    }
}
