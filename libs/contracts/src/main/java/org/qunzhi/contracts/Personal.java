package org.qunzhi.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that tells something about a person and is ciphertext wherever the event lies. The
 * component's type is {@link Protected}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {
    /** The component that names the person, by id; it may be protected itself. */
    String of();

    /** The component that names the organisation that holds it and may have it erased, by id. */
    String heldBy();
}
