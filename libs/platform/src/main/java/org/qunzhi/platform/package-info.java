/**
 * The seams: what every feature needs of Axon, MongoDB, Kafka and Spring, so that the features need
 * not know them. It knows no word of the glossary.
 */
@NullMarked
package org.qunzhi.platform;

import org.jspecify.annotations.NullMarked;
