package se.goteborgsregionen.bredvid.access;

import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import se.goteborgsregionen.bredvid.account.MailAddress;

/**
 * Finds something to hand to any method of a service: the ids of the scene by the arguments' names, and for records, lists
 * and words something plausible. A method that needs what this cannot make fails the matrix until it is taught here.
 */
final class Arguments {

    /** Methods whose plain {@code id} means one of the scene's, by the service that they belong to. */
    private static final Map<String, String> MEANING_OF_ID = Map.of(
            "Workplace", "workplaceId",
            "Organisation", "organisationId",
            "Person", "personId",
            "PersonEditing", "personId",
            "Manager", "personId",
            "Offer", "offerId",
            "Publishing", "offerId",
            "Booking", "bookingId",
            "MyBookings", "bookingId",
            "Participant", "occasionId");

    private static final Set<String> OF_THE_SCENE =
            Set.of("organisationId", "workplaceId", "personId", "offerId", "occasionId", "bookingId");

    private final Scene scene;
    private final Actor actor;

    Arguments(Scene scene, Actor actor) {
        this.scene = scene;
        this.actor = actor;
    }

    Object[] of(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> argument(method, parameter))
                .toArray();
    }

    /** Whether an argument says whose data is asked for: an id of the scene, or a record with one. */
    static boolean namesSomebody(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.getType() != Actor.class
                        && namesSomebody(parameter.getType(), meaning(method, parameter)));
    }

    private static boolean namesSomebody(Class<?> type, String name) {
        return ((type == long.class || type == Long.class) && OF_THE_SCENE.contains(name))
                || (type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> namesSomebody(component.getType(), component.getName())));
    }

    private static String meaning(Method method, Parameter parameter) {
        String service = method.getDeclaringClass().getSimpleName().replace("Service", "");
        return parameter.getName().equals("id") ? MEANING_OF_ID.getOrDefault(service, "id") : parameter.getName();
    }

    private @Nullable Object argument(Method method, Parameter parameter) {
        return value(parameter.getParameterizedType(), parameter.getType(), meaning(method, parameter));
    }

    private @Nullable Object value(Type generic, Class<?> type, String name) {
        if (type == Actor.class) {
            return actor;
        } else if (type == long.class || type == Long.class) {
            return scene.ids().getOrDefault(name, type == long.class ? 1L : null);
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == boolean.class || type == Boolean.class) {
            return false;
        } else if (type == String.class || type == CharSequence.class) {
            return name.toLowerCase(Locale.ROOT).contains("mail") ? "prov@prov.example" : "Prov";
        } else if (type == byte[].class) {
            return "namn;adress\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } else if (type == OutputStream.class) {
            return OutputStream.nullOutputStream();
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 11, 12);
        } else if (type == LocalDateTime.class) {
            return LocalDateTime.of(2026, 11, 12, 9, 0);
        } else if (type == LocalTime.class) {
            return LocalTime.of(9, 0);
        } else if (type == Instant.class) {
            return Instant.parse("2026-11-12T08:00:00Z");
        } else if (type == Duration.class) {
            return Duration.ofDays(1);
        } else if (type == Locale.class) {
            return Locale.of("sv", "SE");
        } else if (type == Optional.class) {
            return Optional.empty();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == Set.class) {
            return Set.copyOf(elements(generic, name));
        } else if (type == List.class || type == Collection.class) {
            return elements(generic, name);
        } else if (type.isInterface() && type.isSealed()) {
            return value(type, type.getPermittedSubclasses()[0], name);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type == MailAddress.class) {
            return new MailAddress("prov@prov.example");
        } else if (type.isRecord()) {
            return record(type);
        }
        throw new AssertionError(
                "The authorisation matrix cannot make a " + type.getName() + ": teach it in Arguments");
    }

    /** One element where it is an id, none otherwise. */
    private List<?> elements(Type generic, String name) {
        if (generic instanceof ParameterizedType list && list.getActualTypeArguments()[0] == Long.class) {
            Long id = scene.ids().get(name.equals("ids") ? "personId" : name.replaceFirst("s$", ""));
            return id == null ? List.of() : List.of(id);
        }
        return List.of();
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType(), component.getType(), component.getName()))
                    .toArray());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new LinkageError("A record without its constructor", e);
        } catch (InvocationTargetException e) {
            throw new AssertionError("The authorisation matrix cannot make a " + type.getName(), e.getCause());
        }
    }
}
