package se.goteborgsregionen.bredvid.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.goteborgsregionen.bredvid.booking.Refusal;
import se.goteborgsregionen.bredvid.shared.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

class ProblemTypeTest {

    private final Texts texts = new Texts();

    @TestFactory
    Stream<DynamicTest> every_refusal_has_a_type_that_is_called_as_it_is() {
        return refusals()
                .map(refusal -> dynamicTest(
                        refusal.getSimpleName(),
                        () -> assertThat(RefusalProblems.of(made(refusal)).name())
                                .isEqualTo(refusal.getSimpleName()
                                        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                        .toUpperCase(java.util.Locale.ROOT))));
    }

    @Test
    void no_two_refusals_share_a_type() {
        Set<ProblemType> seen = new HashSet<>();

        assertThat(refusals().map(refusal -> RefusalProblems.of(made(refusal)))).allMatch(seen::add);
    }

    @Test
    void every_type_has_a_title_and_an_explanation() {
        for (ProblemType type : ProblemType.values()) {
            assertThat(texts.sentences(Texts.SWEDISH)).containsKeys(type.titleKey(), type.aboutKey());
        }
    }

    @Test
    void every_sentence_about_a_type_is_about_one_that_exists() {
        Set<String> keys = new HashSet<>();
        for (ProblemType type : ProblemType.values()) {
            keys.add(type.titleKey());
            keys.add(type.aboutKey());
        }

        assertThat(texts.sentences(Texts.SWEDISH).keySet().stream()
                        .filter(key -> key.matches("api\\.problem\\.[A-Z_]+\\..*")))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void is_found_by_the_end_of_its_address() {
        assertThat(ProblemType.of("too-many-requests")).contains(ProblemType.TOO_MANY_REQUESTS);
        assertThat(ProblemType.of("TOO_MANY_REQUESTS")).isEmpty();
    }

    private static Stream<Class<?>> refusals() {
        return Arrays.stream(Refusal.class.getPermittedSubclasses());
    }

    private static Refusal made(Class<?> refusal) {
        RecordComponent[] components = refusal.getRecordComponents();
        try {
            Constructor<?> constructor = refusal.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (Refusal) constructor.newInstance(Arrays.stream(components)
                    .map(component -> something(component.getType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A refusal that cannot be made: " + refusal.getSimpleName(), e);
        }
    }

    private static @Nullable Object something(Class<?> type) {
        if (type == long.class || type == Long.class) {
            return 1L;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == boolean.class) {
            return false;
        } else if (type == String.class) {
            return "Prov";
        } else if (type == Instant.class) {
            return Instant.EPOCH;
        } else if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        } else if (type == LocalDateTime.class) {
            return LocalDate.EPOCH.atStartOfDay();
        } else if (type == Set.class) {
            return Set.of();
        } else if (type == java.util.List.class) {
            return java.util.List.of();
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return null;
    }
}
