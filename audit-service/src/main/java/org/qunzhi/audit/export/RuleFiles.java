package org.qunzhi.audit.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every edition that this version ships, so that those named by the events are among them. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record RuleFiles(Map<String, byte[]> byName) {

    static final RuleFiles SHIPPED = new RuleFiles(read());

    private static Map<String, byte[]> read() {
        try {
            var rules = new TreeMap<String, byte[]>();
            var resolver = new PathMatchingResourcePatternResolver();
            for (var rule : resolver.getResources("classpath*:rules/*/*.yaml")) {
                var path = rule.getURL().toString();
                var name = path.substring(path.lastIndexOf("rules/"));
                if (!name.endsWith("/editions.yaml")) rules.put(name, rule.getContentAsByteArray());
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
