package org.qunzhi.standalone.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the file says of each container, as the Compose specification reads it; as much of that as
 * the file uses.
 */
final class Compose {
    /** {@code $$}, {@code ${NAME}}, {@code ${NAME:-default}}, {@code ${NAME:?message}}. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:(\\$)|\\{([A-Z][A-Z0-9_]*)(?::([-?])([^{}]*))?})");

    private final Map<String, ?> services;

    private Compose(Map<String, ?> services) {
        this.services = services;
    }

    /**
     * One of its containers.
     *
     * @param environment as it stands there, with variables
     * @param mounts where a path of the container lies: a volume's name, or a path beside the file
     *     that begins with {@code ./}
     */
    record Container(
            String name, boolean own, Map<String, String> environment, Map<String, String> mounts) {
        /**
         * The environment that the container gets.
         *
         * @throws IllegalArgumentException that names every variable that must be given and is not
         */
        Map<String, String> environment(Map<String, String> variables) {
            var missing = new TreeSet<String>();
            var all = new TreeMap<String, String>();
            environment.forEach(
                    (key, value) -> all.put(key, filled(value, variables, missing::add)));
            if (!missing.isEmpty())
                throw new IllegalArgumentException(
                        name + " needs " + String.join(", ", missing) + ": run ./qunzhi secrets");
            return all;
        }
    }

    /**
     * Reads the file.
     *
     * @throws UncheckedIOException where there is none
     */
    static Compose in(Path file) {
        try {
            var options = new LoaderOptions();
            Map<String, ?> read =
                    new Yaml(new SafeConstructor(options)).load(Files.readString(file));
            return new Compose(map(read.get("services")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order of the file. */
    List<Container> containers() {
        return services.keySet().stream().map(this::container).toList();
    }

    Container container(String name) {
        var service = map(Objects.requireNonNull(services.get(name), name));
        var mounts = new LinkedHashMap<String, String>();
        for (var mount : list(service.get("volumes"))) {
            var parts = mount.toString().split(":", -1);
            mounts.put(parts[1], parts[0]);
        }
        var environment = new LinkedHashMap<String, String>();
        map(service.get("environment"))
                .forEach(
                        (key, value) ->
                                environment.put(
                                        key, value == null ? "${" + key + "}" : value.toString()));
        return new Container(name, service.containsKey("build"), environment, mounts);
    }

    /** The names of the variables without which it does not start. */
    Set<String> required() {
        var required = new TreeSet<String>();
        for (var container : containers())
            for (var value : container.environment().values())
                VARIABLE.matcher(value)
                        .results()
                        .filter(found -> "?".equals(found.group(3)))
                        .forEach(found -> required.add(found.group(2)));
        return required;
    }

    private static String filled(
            String value, Map<String, String> variables, Consumer<String> missing) {
        return VARIABLE.matcher(value)
                .replaceAll(
                        found -> {
                            if (found.group(1) != null) return "\\$";
                            var given = variables.getOrDefault(found.group(2), "");
                            if (given.isEmpty() && "?".equals(found.group(3)))
                                missing.accept(found.group(2));
                            if (given.isEmpty() && "-".equals(found.group(3)))
                                given = found.group(4);
                            return Matcher.quoteReplacement(given);
                        });
    }

    @SuppressWarnings("unchecked") // what YAML makes of a mapping
    private static Map<String, ?> map(@Nullable Object of) {
        return of == null ? Map.of() : (Map<String, ?>) of;
    }

    private static List<?> list(@Nullable Object of) {
        return of == null ? List.of() : (List<?>) of;
    }
}
