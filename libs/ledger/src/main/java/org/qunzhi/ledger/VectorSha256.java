package org.qunzhi.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * SHA-256 (FIPS 180-4 §6.2.2) of as many messages at once as an int vector has lanes: 16 with
 * AVX-512, 8 with AVX2, 4 with NEON. Word w of lane l lies at {@code w·LANES + l}. Load this class
 * only where the module jdk.incubator.vector is in the boot layer.
 */
final class VectorSha256 {

    static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    /** Words of a state, of a block, and of the message schedule that a block grows into. */
    static final int STATE = 8;

    static final int BLOCK = 16;
    static final int SCHEDULE = 64;

    private static final int[] K = fractions(SCHEDULE, 3);
    private static final int[] H = fractions(STATE, 2);

    private VectorSha256() {}

    /** The initial hash value in every lane. */
    static void start(int[] state) {
        for (int w = 0; w < STATE; w++) {
            IntVector.broadcast(SPECIES, H[w]).intoArray(state, w * LANES);
        }
    }

    /** The initial hash value in one lane. */
    static void start(int[] state, int lane) {
        for (int w = 0; w < STATE; w++) {
            state[w * LANES + lane] = H[w];
        }
    }

    /**
     * One block in every lane. The schedule is computed beside the rounds, sixteen ahead, because
     * the rounds alone wait for each other. No helper methods: with them C2 gives up inlining and
     * allocates every vector, which costs a factor of 50.
     *
     * @param state STATE·LANES words, changed
     * @param w SCHEDULE·LANES words, of which the first BLOCK·LANES are the block; the rest scratch
     */
    static void compress(int[] state, int[] w) {
        IntVector a = IntVector.fromArray(SPECIES, state, 0);
        IntVector b = IntVector.fromArray(SPECIES, state, LANES);
        IntVector c = IntVector.fromArray(SPECIES, state, 2 * LANES);
        IntVector d = IntVector.fromArray(SPECIES, state, 3 * LANES);
        IntVector e = IntVector.fromArray(SPECIES, state, 4 * LANES);
        IntVector f = IntVector.fromArray(SPECIES, state, 5 * LANES);
        IntVector g = IntVector.fromArray(SPECIES, state, 6 * LANES);
        IntVector h = IntVector.fromArray(SPECIES, state, 7 * LANES);
        IntVector q = IntVector.fromArray(SPECIES, w, 14 * LANES);
        IntVector r = IntVector.fromArray(SPECIES, w, 15 * LANES);
        for (int t = 0; t < SCHEDULE - BLOCK; t++) {
            IntVector ready = h.add(K[t]).add(IntVector.fromArray(SPECIES, w, t * LANES));
            IntVector choice =
                    e.and(f.lanewise(VectorOperators.XOR, g)).lanewise(VectorOperators.XOR, g);
            IntVector sigma =
                    e.lanewise(VectorOperators.ROR, 6)
                            .lanewise(VectorOperators.XOR, e.lanewise(VectorOperators.ROR, 11))
                            .lanewise(VectorOperators.XOR, e.lanewise(VectorOperators.ROR, 25));
            IntVector next = d.add(ready).add(choice).add(sigma);
            IntVector x = ready.add(choice).add(sigma);
            IntVector y =
                    a.lanewise(VectorOperators.ROR, 2)
                            .lanewise(VectorOperators.XOR, a.lanewise(VectorOperators.ROR, 13))
                            .lanewise(VectorOperators.XOR, a.lanewise(VectorOperators.ROR, 22))
                            .add(a.and(b).or(c.and(a.or(b))));
            h = g;
            g = f;
            f = e;
            e = next;
            d = c;
            c = b;
            b = a;
            a = x.add(y);
            IntVector p = IntVector.fromArray(SPECIES, w, (t + 1) * LANES);
            IntVector word =
                    p.lanewise(VectorOperators.ROR, 7)
                            .lanewise(VectorOperators.XOR, p.lanewise(VectorOperators.ROR, 18))
                            .lanewise(VectorOperators.XOR, p.lanewise(VectorOperators.LSHR, 3))
                            .add(IntVector.fromArray(SPECIES, w, t * LANES))
                            .add(IntVector.fromArray(SPECIES, w, (t + 9) * LANES))
                            .add(
                                    q.lanewise(VectorOperators.ROR, 17)
                                            .lanewise(
                                                    VectorOperators.XOR,
                                                    q.lanewise(VectorOperators.ROR, 19))
                                            .lanewise(
                                                    VectorOperators.XOR,
                                                    q.lanewise(VectorOperators.LSHR, 10)));
            word.intoArray(w, (t + BLOCK) * LANES);
            q = r;
            r = word;
        }
        for (int t = SCHEDULE - BLOCK; t < SCHEDULE; t++) {
            IntVector ready = h.add(K[t]).add(IntVector.fromArray(SPECIES, w, t * LANES));
            IntVector choice =
                    e.and(f.lanewise(VectorOperators.XOR, g)).lanewise(VectorOperators.XOR, g);
            IntVector sigma =
                    e.lanewise(VectorOperators.ROR, 6)
                            .lanewise(VectorOperators.XOR, e.lanewise(VectorOperators.ROR, 11))
                            .lanewise(VectorOperators.XOR, e.lanewise(VectorOperators.ROR, 25));
            IntVector next = d.add(ready).add(choice).add(sigma);
            IntVector x = ready.add(choice).add(sigma);
            IntVector y =
                    a.lanewise(VectorOperators.ROR, 2)
                            .lanewise(VectorOperators.XOR, a.lanewise(VectorOperators.ROR, 13))
                            .lanewise(VectorOperators.XOR, a.lanewise(VectorOperators.ROR, 22))
                            .add(a.and(b).or(c.and(a.or(b))));
            h = g;
            g = f;
            f = e;
            e = next;
            d = c;
            c = b;
            b = a;
            a = x.add(y);
        }
        a.add(IntVector.fromArray(SPECIES, state, 0)).intoArray(state, 0);
        b.add(IntVector.fromArray(SPECIES, state, LANES)).intoArray(state, LANES);
        c.add(IntVector.fromArray(SPECIES, state, 2 * LANES)).intoArray(state, 2 * LANES);
        d.add(IntVector.fromArray(SPECIES, state, 3 * LANES)).intoArray(state, 3 * LANES);
        e.add(IntVector.fromArray(SPECIES, state, 4 * LANES)).intoArray(state, 4 * LANES);
        f.add(IntVector.fromArray(SPECIES, state, 5 * LANES)).intoArray(state, 5 * LANES);
        g.add(IntVector.fromArray(SPECIES, state, 6 * LANES)).intoArray(state, 6 * LANES);
        h.add(IntVector.fromArray(SPECIES, state, 7 * LANES)).intoArray(state, 7 * LANES);
    }

    /** FIPS 180-4 §4.2.2, §5.3.3: the first 32 bits of the fractions of roots of the primes. */
    private static int[] fractions(int count, int root) {
        int[] fractions = new int[count];
        BigInteger prime = BigInteger.TWO;
        for (int i = 0; i < count; i++) {
            fractions[i] = fraction(new BigDecimal(prime), root);
            prime = prime.nextProbablePrime();
        }
        return fractions;
    }

    /** By Newton's method, to far more digits than the 32 bits ask for. */
    private static int fraction(BigDecimal prime, int root) {
        BigDecimal x = BigDecimal.valueOf(Math.pow(prime.doubleValue(), 1.0 / root));
        for (int i = 0; i < 3; i++) {
            BigDecimal slope = x.pow(root - 1).multiply(BigDecimal.valueOf(root));
            x = x.subtract(x.pow(root).subtract(prime).divide(slope, new MathContext(60)));
        }
        return x.remainder(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(1L << Integer.SIZE))
                .toBigInteger()
                .intValue();
    }
}
