package org.qunzhi.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that nobody may see yet: ciphertext, padded, until a later event says it in clear.
 * The component's type is {@link Protected}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Sealed {
    /** The component that names the round at whose reveal it is opened, by id. */
    String until();
}
