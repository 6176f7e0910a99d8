package org.qunzhi.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which an event is stored and published, for ever, and who may see it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** Kebab-case, unique within its context: {@code score-sheet-sealed}. */
    String value();

    /** Counts up with each changed meaning, from 1. */
    int version() default 1;

    Classification classification();

    /** The log publishes a checkpoint when it has taken such an event in. */
    boolean legalMoment() default false;

    /**
     * A legal moment that ends a time within which others could act: its checkpoint also covers
     * whatever any service had decided before it.
     */
    boolean deadline() default false;
}
