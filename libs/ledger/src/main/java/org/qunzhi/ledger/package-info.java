/** To come. */
@org.jspecify.annotations.NullMarked
package org.qunzhi.ledger;
