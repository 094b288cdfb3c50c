package org.xuefa.packtool;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** signature.txt: which key signed checksums.txt, and the signature. */
record PackSignature(String keyId, byte[] signature) {
    private static final String ALGORITHM = "Ed25519";
    private static final Pattern FORM = Pattern.compile("algorithm: Ed25519\nkey: ([0-9a-f]{32})\nsignature: ([A-Za-z0-9+/]{86}==)\n");

    static PackSignature sign(byte[] checksums, KeyPair keys) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(keys.getPrivate());
            signer.update(checksums);
            return new PackSignature(PackKeys.id(keys.getPublic()), signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<PackSignature> parse(byte[] file) {
        var match = FORM.matcher(new String(file, StandardCharsets.ISO_8859_1));
        return match.matches() ? Optional.of(new PackSignature(match.group(1), Base64.getDecoder().decode(match.group(2)))) : Optional.empty();
    }

    boolean isOf(byte[] checksums, PublicKey key) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(checksums);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        return "algorithm: " + ALGORITHM + "\nkey: " + keyId + "\nsignature: " + Base64.getEncoder().encodeToString(signature) + "\n";
    }
}
