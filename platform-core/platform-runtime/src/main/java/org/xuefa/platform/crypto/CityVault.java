package org.xuefa.platform.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.xuefa.platform.identity.keycloak.LookupKey;
import org.xuefa.platform.tenancy.CityDirectory;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

/**
 * Envelope encryption of the current city's data: one byte form, two bytes key number, then AES-256-GCM bound to city and key, so that a
 * cipher text copied into another city's row does not open. Unwrapped keys stay in memory for a minute; a rotation is seen by then on
 * every node, and what an older key sealed in between still opens.
 */
@ApplicationScoped
public class CityVault implements Vault {
    private static final byte FORM = 1;
    private static final int HEADER = 3;

    private record Keys(int active, Map<Integer, byte[]> byNumber) {}

    private final DataKeys dataKeys;
    private final CityDirectory cities;
    private final LookupKey lookup;
    private final SecretDigest digest;
    private final Cache<Integer, Keys> unwrapped = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    protected CityVault() {
        this(null, new MasterKeySource(), null);
    }

    @Inject
    public CityVault(DataKeys dataKeys, MasterKeySource masters, CityDirectory cities) {
        this.dataKeys = dataKeys;
        this.cities = cities;
        this.lookup = new LookupKey(masters.lookupKey());
        this.digest = new SecretDigest(masters.lookupKey());
    }

    @Override
    public byte[] seal(String plainText) {
        return sealBytes(plainText.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(byte[] sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] sealBytes(byte[] plain) {
        var keys = keys();
        return sealed(keys.active, keys.byNumber.get(keys.active), plain);
    }

    private static byte[] sealed(int number, byte[] key, byte[] plain) {
        var sealed = AesGcm.seal(key, plain, label(number));
        return ByteBuffer.allocate(HEADER + sealed.length).put(FORM).putShort((short) number).put(sealed).array();
    }

    /** The same content under the key of this number; the value itself when it is sealed with that key already. */
    byte[] reseal(byte[] sealed, int number) {
        return numberOf(ByteBuffer.wrap(sealed)) == number ? sealed : sealed(number, key(number), openBytes(sealed));
    }

    @Override
    public byte[] openBytes(byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        int number = numberOf(buffer);
        var cipherText = new byte[buffer.remaining()];
        buffer.get(cipherText);
        return AesGcm.open(key(number), cipherText, label(number));
    }

    private static int numberOf(ByteBuffer sealed) {
        if (sealed.remaining() < HEADER || sealed.get() != FORM) {
            throw new IllegalStateException("not a sealed value");
        }
        return Short.toUnsignedInt(sealed.getShort());
    }

    private byte[] key(int number) {
        var key = keys().byNumber.get(number);
        if (key == null) {
            unwrapped.invalidate(CurrentTenant.required().value());
            key = keys().byNumber.get(number);
        }
        if (key == null) {
            throw new IllegalStateException("sealed with a key that this city does not have: " + number);
        }
        return key;
    }

    @Override
    public String lookup(IdCardNumber number) {
        return lookup.of(cities.current().slug(), number);
    }

    @Override
    public String lookup(MobilePhone phone) {
        return lookup.of(cities.current().slug(), phone);
    }

    @Override
    public String digest(String purpose, String secret) {
        return digest.of(purpose, cities.current().slug(), secret);
    }

    private Keys keys() {
        return unwrapped.get(CurrentTenant.required().value(), _ -> {
            if (dataKeys.load().isEmpty()) {
                dataKeys.prepare();
            }
            var byNumber = new TreeMap<Integer, byte[]>();
            int active = 0;
            for (var key : dataKeys.load()) {
                byNumber.put(key.number(), dataKeys.unwrap(key));
                active = key.isActive() ? key.number() : active;
            }
            return new Keys(active, byNumber);
        });
    }

    private static byte[] label(int number) {
        return ("xuefa sealed " + CurrentTenant.required() + " " + number).getBytes(StandardCharsets.US_ASCII);
    }
}
