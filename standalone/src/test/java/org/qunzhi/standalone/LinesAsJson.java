package org.qunzhi.standalone;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * The lines that the separate processes print; here Boot does not set logging up, which it asks.
 */
public final class LinesAsJson extends StructuredLogEncoder {
    public LinesAsJson() {
        setFormat("ecs");
        setCharset(StandardCharsets.UTF_8);
    }

    @Override
    public void start() {
        var name = Environment.class.getName();
        if (getContext().getObject(name) == null)
            getContext().putObject(name, new StandardEnvironment());
        super.start();
    }
}
