/**
 * The public ledger: everything needed to write a transparency log, to witness or to check one,
 * with the JDK alone. Hashing and proofs are those of RFC 6962 and RFC 9162, files and signatures
 * those of C2SP (signed-note, tlog-checkpoint, tlog-tiles, tlog-cosignature, tlog-witness,
 * tlog-proof, tlog-policy), field commitments those of SD-JWT (RFC 9901), entry bytes those of RFC
 * 8785. A proof that does not hold is answered with {@code false}; text that is not in the format
 * is refused with {@link org.qunzhi.ledger.MalformedNote}. What the log does not prove: that a
 * sheet was honest, that nothing was kept out, and, without witnesses, that everybody sees the same
 * log.
 *
 * <pre>{@code
 * TileReader log = TileReader.open(TileSource.folder(folder), VerifierKey.parse(vkey));
 * log.verify(LogHasher.fastest());
 * String proof = TlogProof.of(log, index, note).format();
 * }</pre>
 */
@NullMarked
package org.qunzhi.ledger;

import org.jspecify.annotations.NullMarked;
