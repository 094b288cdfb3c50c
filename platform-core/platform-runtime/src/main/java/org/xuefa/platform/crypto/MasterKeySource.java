package org.xuefa.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.xuefa.platform.config.Settings;

/**
 * The keys that never touch the database: {@code XUEFA_MASTER_KEY}, after a change also {@code XUEFA_FORMER_MASTER_KEYS} (comma-separated)
 * until every city's keys have been rotated, and {@code XUEFA_LOOKUP_KEY}.
 */
@ApplicationScoped
public class MasterKeySource {
    private final MasterKeys keys;
    private final byte[] lookupKey;

    protected MasterKeySource() {
        this(new byte[32], List.of(), new byte[32]);
    }

    @Inject
    public MasterKeySource(Settings settings) {
        this(settings.masterKey(), former(settings), settings.lookupKey());
    }

    public MasterKeySource(byte[] master, List<byte[]> former, byte[] lookupKey) {
        this.keys = new MasterKeys(master, former);
        this.lookupKey = lookupKey.clone();
    }

    public MasterKeys keys() {
        return keys;
    }

    public byte[] lookupKey() {
        return lookupKey.clone();
    }

    private static List<byte[]> former(Settings settings) {
        return settings.find("XUEFA_FORMER_MASTER_KEYS").stream().flatMap(list -> Stream.of(list.split(","))).filter(key -> !key.isBlank())
                .map(key -> Base64.getDecoder().decode(key.strip())).toList();
    }
}
