package org.xuefa.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.TenantId;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

@ExtendWith(DatabaseExtension.class)
class CityVaultIT {
    private static final byte[] SECRET = new byte[32];
    private final Database database;
    private final byte[] master = AesGcm.randomKey();
    private TenantId wuwei;
    private TenantId jinchang;

    CityVaultIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void twoCities() {
        wuwei = database.newTenant();
        jinchang = database.newTenant();
    }

    @Test
    void opensWhatItSealedAlsoAfterARotationAndANewMasterKey() {
        var sealed = database.in(wuwei, em -> vault(em, master, List.of()).seal("620621198501011234"));
        var newMaster = AesGcm.randomKey();

        int number = database.in(wuwei, em -> keys(em, newMaster, List.of(master)).rotate());

        assertThat(number).isEqualTo(2);
        String opened = database.in(wuwei, em -> vault(em, newMaster, List.of()).open(sealed));
        assertThat(opened).isEqualTo("620621198501011234");
        var later = database.in(wuwei, em -> vault(em, newMaster, List.of()).seal("x"));
        assertThat(later[2]).isEqualTo((byte) 2);
    }

    @Test
    void doesNotOpenAnotherCitysCipherText() {
        var sealed = database.in(wuwei, em -> vault(em, master, List.of()).seal("620621198501011234"));

        assertThatThrownBy(() -> database.in(jinchang, em -> vault(em, master, List.of()).open(sealed))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsNothingReadableInTheDatabase() {
        var sealed = database.in(wuwei, em -> vault(em, master, List.of()).seal("620621198501011234"));

        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("1985");
        assertThatThrownBy(() -> database.in(wuwei, em -> vault(em, AesGcm.randomKey(), List.of()).open(sealed))).hasMessageContaining("lacks the master key");
    }

    @Test
    void looksTheSameNumberUpDifferentlyInEachCity() {
        var number = new IdCardNumber("11010519491231002X");

        var here = database.in(wuwei, em -> vault(em, master, List.of()).lookup(number));
        var there = database.in(jinchang, em -> vault(em, master, List.of()).lookup(number));

        assertThat(here).isNotEqualTo(there);
    }

    private CityVault vault(EntityManager em, byte[] masterKey, List<byte[]> former) {
        return new CityVault(keys(em, masterKey, former), new MasterKeySource(masterKey, former, SECRET), database.directory());
    }

    private static DataKeys keys(EntityManager em, byte[] masterKey, List<byte[]> former) {
        return new DataKeys(em, new MasterKeySource(masterKey, former, SECRET), Clock.systemUTC());
    }
}
