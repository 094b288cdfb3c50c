package org.xuefa.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.LocalDate;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.xuefa.platform.crypto.MasterKeySource;

/**
 * Signs anchors. The key is derived from the installation's look-up key, which never is in the database and does not rotate: who can
 * rewrite every row still cannot sign. Anybody may check a signature with the public key, without this platform.
 */
@ApplicationScoped
public class AnchorKey {
    private static final String ALGORITHM = "Ed25519";
    private final KeyPair pair;

    protected AnchorKey() {
        this(new byte[32]);
    }

    @Inject
    public AnchorKey(MasterKeySource keys) {
        this(keys.lookupKey());
    }

    private AnchorKey(byte[] secret) {
        pair = derived(secret);
    }

    /** X.509 SubjectPublicKeyInfo in base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** Exactly what is signed, in UTF-8. */
    public static String text(String city, LocalDate day, AuditLink link) {
        return "xuefa audit anchor 1;" + city + ";" + day + ";" + link.position() + ";" + link.hash();
    }

    public String sign(String city, LocalDate day, AuditLink link) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text(city, day, link).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    public boolean signed(String city, SignedAnchor anchor) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair.getPublic());
            signature.update(text(city, anchor.day(), anchor.link()).getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(anchor.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;                                                     // no signature at all
        }
    }

    private static KeyPair derived(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(mac.doFinal("xuefa audit anchor".getBytes(StandardCharsets.UTF_8))));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is not available", e);
        }
    }

    /** Gives the derived seed where the generator asks for chance: an Ed25519 private key is any 32 bytes. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("a key of " + bytes.length + " bytes was expected to have " + seed.length);
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
