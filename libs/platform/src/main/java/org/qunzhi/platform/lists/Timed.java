package org.qunzhi.platform.lists;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * An answer that names a deadline, with the moment at the server: a reader's clock may be wrong.
 */
public record Timed<T>(@JsonUnwrapped T value, Instant now) {}
