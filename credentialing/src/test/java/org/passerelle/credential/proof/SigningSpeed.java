package org.passerelle.credential.proof;

import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.Locale;

/** How often a second of the processor signs: bytes alone, and documents with their canonical form. */
public final class SigningSpeed {
    private static final long WARM_NANOS = 4_000_000_000L;

    private SigningSpeed() {}

    /** One measured row. */
    public static void row(String what, int times, long cpuNanos, long wallNanos) {
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %,.0f |",
                what,
                times,
                times * 1e9 / Math.max(1, cpuNanos),
                times * 1e9 / Math.max(1, wallNanos)));
    }

    /** What the thread that runs this has had of the processor. */
    public static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Prints rows for this document. */
    public static void measure(JsonObject document, int times) throws GeneralSecurityException {
        PrivateKey key = PrivateKey.generate(new SecureRandom());
        byte[] hashes = new byte[64];
        row("Ed25519 alone, the library that we sign with", times * 20, () -> key.sign(hashes));
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initSign(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
        row("Ed25519 alone, the JDK's own", times * 2, () -> {
            jdk.update(hashes);
            return jdk.sign();
        });
        EddsaRdfc2022 suite = new EddsaRdfc2022();
        Instant now = Instant.parse("2026-11-25T12:00:00Z");
        String method = "did:web:passerelle.example#" + key.publicKey().multikey();
        row("a document signed, eddsa-rdfc-2022", times, () -> suite.sign(document, key, method, now));
    }

    /** Work that may fail as signatures may. */
    @FunctionalInterface
    interface Work {
        Object done() throws GeneralSecurityException;
    }

    private static void row(String what, int times, Work work) throws GeneralSecurityException {
        for (long end = System.nanoTime() + WARM_NANOS; System.nanoTime() < end; ) {
            work.done();
        }
        long cpu = cpu();
        long wall = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.done();
        }
        row(what, times, cpu() - cpu, System.nanoTime() - wall);
    }
}
