package org.xuefa.packtool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Ed25519 keys of publishers, in the PEM forms that other tools write too (PKCS#8 and X.509). */
public final class PackKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 44;
    private static final int ID_CHARACTERS = 32;
    private static final Pattern PEM = Pattern.compile("\\s*-----BEGIN (PUBLIC|PRIVATE) KEY-----\\s+([A-Za-z0-9+/=\\s]{40,400})-----END \\1 KEY-----\\s*");

    private PackKeys() {}

    public static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Name of a key: the first half of the SHA-256 of its X.509 form, as 32 hexadecimal characters. */
    public static String id(PublicKey key) {
        return HexFormat.of().formatHex(ReadFiles.sha256().digest(key.getEncoded())).substring(0, ID_CHARACTERS);
    }

    public static String pem(PublicKey key) {
        return pem("PUBLIC", key.getEncoded());
    }

    public static String pem(PrivateKey key) {
        return pem("PRIVATE", key.getEncoded());
    }

    /** Empty when the text is no Ed25519 public key. */
    public static Optional<PublicKey> publicKey(String pem) {
        try {
            var encoded = encoded("PUBLIC", pem);
            if (encoded.length != PUBLIC_BYTES) {
                return Optional.empty();
            }
            var key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            return Arrays.equals(key.getEncoded(), encoded) ? Optional.of(key) : Optional.empty();
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A private key with the public one that belongs to it; empty when the text is no Ed25519 private key. */
    public static Optional<KeyPair> keyPair(String pem) {
        try {
            var key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded("PRIVATE", pem)));
            return Optional.of(new KeyPair(publicOf((EdECPrivateKey) key), key));
        } catch (InvalidKeySpecException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a private key so that its owner alone can read it; never over another file. */
    public static void writePrivate(Path file, PrivateKey key) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, pem(key).getBytes(StandardCharsets.US_ASCII));
        } else {
            Files.write(file, pem(key).getBytes(StandardCharsets.US_ASCII), StandardOpenOption.CREATE_NEW);
        }
    }

    public static PublicKey readPublic(Path file) {
        return publicKey(text(file)).orElseThrow(() -> new IllegalArgumentException(file + " 不是 Ed25519 公钥（PEM）"));
    }

    public static KeyPair readPrivate(Path file) {
        return keyPair(text(file)).orElseThrow(() -> new IllegalArgumentException(file + " 不是 Ed25519 私钥（PEM，PKCS#8）"));
    }

    /** The generator, fed with the private key's own bytes, makes the pair they belong to. */
    private static PublicKey publicOf(EdECPrivateKey key) throws GeneralSecurityException {
        var seed = key.getBytes().orElseThrow(() -> new InvalidKeySpecException("no bytes"));
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
            }
        });
        var pair = generator.generateKeyPair();
        if (!((EdECPrivateKey) pair.getPrivate()).getBytes().filter(bytes -> Arrays.equals(bytes, seed)).isPresent()) {
            throw new IllegalStateException("the public key cannot be derived on this JDK");
        }
        return pair.getPublic();
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + " KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + kind + " KEY-----\n";
    }

    private static byte[] encoded(String kind, String pem) throws InvalidKeySpecException {
        var match = PEM.matcher(pem);
        if (pem.length() > 1_000 || !match.matches() || !Set.of(kind).contains(match.group(1))) {
            throw new InvalidKeySpecException("no PEM of a " + kind + " key");
        }
        return Base64.getDecoder().decode(match.group(2).replaceAll("\\s", ""));
    }

    private static String text(Path file) {
        try {
            return Files.size(file) > 10_000 ? "" : Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
