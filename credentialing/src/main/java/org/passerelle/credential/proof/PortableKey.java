package org.passerelle.credential.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A signing key in the forms that key files want: PKCS#8, and a certificate that it signed itself. */
final class PortableKey {
    private static final int BYTES = 32;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final AlgorithmIdentifier P256 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
    private static final AlgorithmIdentifier RSA =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    /** RFC 8410. */
    private static final AlgorithmIdentifier ED25519 = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.101.112"));

    private final String kid;
    private final PublicKey half;
    private final byte[] secret;

    PortableKey(String kid, PublicKey half, byte[] secret) {
        this.kid = kid;
        this.half = half;
        this.secret = secret;
    }

    /** As Java's own key stores take it. */
    java.security.PrivateKey asPrivateKey() throws GeneralSecurityException, IOException {
        return switch (half.kind()) {
            case ED25519 -> made("Ed25519", new PrivateKeyInfo(ED25519, new DEROctetString(secret)).getEncoded());
            case P256 ->
                made(
                        "EC",
                        new PrivateKeyInfo(
                                        P256,
                                        new ECPrivateKey(8 * BYTES, new BigInteger(1, secret), P256.getParameters()))
                                .getEncoded());
            case RSA -> made("RSA", secret);
        };
    }

    private static java.security.PrivateKey made(String algorithm, byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    /** The bytes from which our own private half is made, of a key that came out of a key store. */
    static byte[] secret(PublicKey.Kind kind, Key key) {
        try {
            PrivateKeyInfo info = PrivateKeyInfo.getInstance(key.getEncoded());
            return switch (kind) {
                case ED25519 ->
                    ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets();
                case P256 -> {
                    byte[] number = ECPrivateKey.getInstance(info.parsePrivateKey())
                            .getKey()
                            .toByteArray();
                    byte[] whole = new byte[BYTES];
                    int length = Math.min(BYTES, number.length);
                    System.arraycopy(number, number.length - length, whole, BYTES - length, length);
                    yield whole;
                }
                case RSA -> key.getEncoded();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A certificate of nothing, by the key itself. */
    Certificate certificate() throws GeneralSecurityException, IOException {
        X500Name name = new X500Name("CN=" + kid);
        V3TBSCertificateGenerator written = new V3TBSCertificateGenerator();
        written.setSerialNumber(new ASN1Integer(BigInteger.ONE));
        written.setIssuer(name);
        written.setSubject(name);
        written.setStartDate(new Time(Date.from(FIRST)));
        written.setEndDate(new Time(Date.from(LAST)));
        written.setSubjectPublicKeyInfo(publicKey());
        written.setSignature(signing());
        TBSCertificate body = written.generateTBSCertificate();
        ASN1EncodableVector whole = new ASN1EncodableVector();
        whole.add(body);
        whole.add(signing());
        whole.add(new DERBitString(signature(body.getEncoded("DER"))));
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(new DERSequence(whole).getEncoded("DER")));
    }

    private SubjectPublicKeyInfo publicKey() throws IOException {
        return switch (half.kind()) {
            case ED25519 -> new SubjectPublicKeyInfo(ED25519, half.point());
            case P256 -> new SubjectPublicKeyInfo(P256, half.p256().uncompressed());
            case RSA ->
                new SubjectPublicKeyInfo(
                        RSA,
                        new RSAPublicKey(half.rsa().getModulus(), half.rsa().getPublicExponent()));
        };
    }

    private AlgorithmIdentifier signing() {
        return switch (half.kind()) {
            case ED25519 -> ED25519;
            case P256 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            case RSA -> new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
        };
    }

    private byte[] signature(byte[] bytes) throws IOException {
        byte[] signature = PrivateHalf.of(half.kind(), secret).sign(bytes);
        if (half.kind() != PublicKey.Kind.P256) {
            return signature;
        }
        ASN1EncodableVector pair = new ASN1EncodableVector();
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOf(signature, BYTES))));
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(signature, BYTES, 2 * BYTES))));
        return new DERSequence(pair).getEncoded("DER");
    }
}
