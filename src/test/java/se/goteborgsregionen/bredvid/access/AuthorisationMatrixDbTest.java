package se.goteborgsregionen.bredvid.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.goteborgsregionen.bredvid.PortalTest;
import se.goteborgsregionen.bredvid.TestWorld;
import se.goteborgsregionen.bredvid.access.MayCall.Who;
import se.goteborgsregionen.bredvid.booking.BookingOutcome;
import se.goteborgsregionen.bredvid.booking.BookingService;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.shared.Saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Calls every public method of every service as everybody, inside a transaction that is rolled back. Whoever its
 * {@link MayCall} does not name must be refused, or see nothing; the others must not be refused.
 */
@PortalTest
class AuthorisationMatrixDbTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private TestWorld world;

    @Autowired
    private BookingService bookings;

    @Autowired
    private PlatformTransactionManager transactions;

    @TestFactory
    Stream<DynamicTest> lets_in_whom_it_says_and_nobody_else() {
        return serviceMethods()
                .filter(door -> !whoMay(door.method()).contains(Who.PORTAL))
                .map(door -> dynamicTest(
                        door.name(), () -> assertThat(wrongAnswers(door)).isEmpty()));
    }

    @Test
    void finds_every_service_of_the_portal() {
        assertThat(serviceMethods()
                        .map(door -> door.bean().getClass())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void says_of_every_method_who_may_call_it() {
        assertThat(serviceMethods().filter(door -> door.method().getAnnotation(MayCall.class) == null))
                .extracting(Door::name)
                .isEmpty();
    }

    @Test
    void gives_the_portals_own_work_no_caller_from_outside() {
        assertThat(serviceMethods()
                        .filter(door -> whoMay(door.method()).contains(Who.PORTAL))
                        .filter(door -> whoMay(door.method()).size() > 1))
                .extracting(Door::name)
                .isEmpty();
    }

    private List<String> wrongAnswers(Door door) {
        List<String> wrong = new ArrayList<>();
        Scene scene = Scene.in(world, bookings);
        for (Caller caller : Caller.values()) {
            boolean may = door.asksForOnesOwn()
                    ? caller.isOneOfForHerOwn(whoMay(door.method()))
                    : caller.isOneOf(whoMay(door.method()));
            Answer answer = callAndUndo(door, scene, caller);
            if (may && answer == Answer.REFUSED) {
                wrong.add(caller + " is refused by " + door.name());
            } else if (!may && answer == Answer.LET_IN) {
                wrong.add(caller + " is let in by " + door.name());
            }
        }
        return wrong;
    }

    private Answer callAndUndo(Door door, Scene scene, Caller caller) {
        Object[] arguments =
                new Arguments(scene, Objects.requireNonNull(scene.callers().get(caller))).of(door.method());
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Answer answer = transaction.execute(status -> {
            status.setRollbackOnly();
            return call(door, arguments);
        });
        return answer == null ? Answer.EMPTY : answer;
    }

    private static Answer call(Door door, Object[] arguments) {
        try {
            return isEmpty(door.method().invoke(door.bean(), arguments)) ? Answer.EMPTY : Answer.LET_IN;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof AccessDeniedException ? Answer.REFUSED : Answer.OTHER_FAULT;
        } catch (IllegalAccessException e) {
            throw new LinkageError("A public method that cannot be called", e);
        }
    }

    private static boolean isEmpty(@Nullable Object answer) {
        return (answer instanceof Optional<?> optional && (optional.isEmpty() || optional.get() instanceof Refusal))
                || (answer instanceof Collection<?> collection && collection.isEmpty())
                || (answer instanceof Map<?, ?> map
                        && map.values().stream().allMatch(AuthorisationMatrixDbTest::isRefusal))
                || Boolean.FALSE.equals(answer)
                || Integer.valueOf(0).equals(answer)
                || answer instanceof Saving.Refused<?>
                || answer instanceof BookingOutcome.Refused;
    }

    private static boolean isRefusal(Object answer) {
        return answer instanceof Optional<?> why && why.isPresent() && why.get() instanceof Refusal;
    }

    private static Set<Who> whoMay(Method method) {
        MayCall says = method.getAnnotation(MayCall.class);
        return says == null ? Set.of() : Set.of(says.value());
    }

    private Stream<Door> serviceMethods() {
        return portal.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("se.goteborgsregionen"))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(method -> new Door(bean, method)))
                .sorted(Comparator.comparing(Door::name));
    }

    private enum Answer {
        LET_IN,
        EMPTY,
        REFUSED,
        OTHER_FAULT
    }

    private record Door(Object bean, Method method) {

        /** Whether the caller says nothing of whose data it is about: then it is about her own. */
        boolean asksForOnesOwn() {
            return !Arguments.namesSomebody(method);
        }

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "/"
                    + method.getParameterCount();
        }
    }
}
