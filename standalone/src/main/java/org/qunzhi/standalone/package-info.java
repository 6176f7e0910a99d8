/**
 * Everything in one JVM: a real broker, a store on disk (or the MongoDB that is configured), the
 * demonstration issuer, the five services and the gateway as the only door. The one place that
 * knows them all; they still talk by HTTP and Kafka alone.
 */
@NullMarked
package org.qunzhi.standalone;

import org.jspecify.annotations.NullMarked;
