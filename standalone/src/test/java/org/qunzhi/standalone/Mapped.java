package org.qunzhi.standalone;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qunzhi.platform.lists.Listing;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.json.JsonMapper;

/** Every door of the house that answers a GET, as the controllers declare it. */
final class Mapped {
    private static final Pattern VARIABLE =
            Pattern.compile("\\{[*]?(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    /** The paths, with what stands in braces as it was declared. */
    static List<String> gets() {
        var all = new TreeSet<String>();
        for (var type : Product.classes()) {
            if (!type.getSimpleName().endsWith("Api")) continue;
            var api = type.reflect();
            var before = mapping(api).map(RequestMapping::path).orElse(new String[] {""});
            Arrays.stream(api.getDeclaredMethods())
                    .forEach(method -> paths(method).forEach(path -> all.add(before[0] + path)));
        }
        return List.copyOf(all);
    }

    /** What the services' OpenAPI documents say; {@link OpenApiTest} keeps them current. */
    static List<String> described() {
        var folder = Path.of(System.getProperty("qunzhi.root"), "web", "api");
        return Stream.of("plan", "registration", "review", "award", "audit")
                .map(service -> JsonMapper.shared().readTree(folder.resolve(service + ".json")))
                .flatMap(document -> document.path("paths").propertyStream())
                .filter(path -> path.getValue().has("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A list's exports are beside it. */
    private static Stream<String> paths(Method method) {
        var paths =
                mapping(method).stream()
                        .filter(one -> List.of(one.method()).contains(RequestMethod.GET))
                        .flatMap(
                                one ->
                                        one.path().length == 0
                                                ? Stream.of("")
                                                : Stream.of(one.path()));
        return method.getReturnType() == Listing.class
                ? paths.flatMap(path -> Stream.of(path, path + ".xlsx", path + ".csv"))
                : paths;
    }

    private static Optional<RequestMapping> mapping(java.lang.reflect.AnnotatedElement element) {
        return Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
    }

    /** With a value for each variable that is known; those of the services themselves for each. */
    static Stream<String> filled(String path, Map<String, String> values) {
        var contexts =
                path.contains("${qunzhi.context}")
                        ? List.of("plan", "registration", "review", "award")
                        : List.of("");
        return contexts.stream()
                .map(context -> path.replace("${qunzhi.context}", context))
                .map(
                        one ->
                                VARIABLE.matcher(one)
                                        .replaceAll(
                                                found ->
                                                        Matcher.quoteReplacement(
                                                                values.getOrDefault(
                                                                        found.group(1),
                                                                        "no-such"))));
    }

    private Mapped() {}
}
