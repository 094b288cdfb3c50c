package org.xuefa.platform.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.tenancy.City;

/** The city's first data key: sealing and opening something proves that it is there and that the master key fits. */
@ApplicationScoped
public class KeysStep implements CityStep {
    private static final String PROOF = "学法";
    private final Vault vault;

    protected KeysStep() {
        this(null);
    }

    @Inject
    public KeysStep(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Step step() {
        return Step.KEYS;
    }

    @Override
    @Transactional
    public void run(City city) {
        if (!PROOF.equals(vault.open(vault.seal(PROOF)))) {
            throw new IllegalStateException("the vault does not give back what it was given");
        }
    }
}
