package org.xuefa.enrolment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xuefa.enrolment.Person;
import org.xuefa.enrolment.Scope;
import org.xuefa.enrolment.domain.AccountState;
import org.xuefa.enrolment.domain.NewPerson;
import org.xuefa.enrolment.domain.PersonDetails;
import org.xuefa.enrolment.domain.PersonStore;
import org.xuefa.platform.crypto.Vault;
import org.xuefa.platform.persistence.CitySql;
import org.xuefa.platform.problem.CommonProblem;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.platform.tenancy.CurrentTenant;
import org.xuefa.spi.IdCardNumber;
import org.xuefa.spi.MobilePhone;

@ApplicationScoped
class JpaPersons implements PersonStore {
    private static final String ACCOUNT_IS = "(select count(*) from AccountRow a where a.personId = p.id%s) %s 0";
    private static final String OF_SUBJECT = """
            select p.id, p.name, p.unit_id, u.name as unit_name, u.path, p.tier, p.post, a.subject from enrolment_account a
            join enrolment_person p on p.tenant_id = a.tenant_id and p.id = a.person_id join enrolment_unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
            where a.tenant_id = :tenant and a.subject = :subject""";
    private final EntityManager entityManager;
    private final CitySql sql;
    private final Vault vault;
    private final Clock clock;

    protected JpaPersons() {
        this(null, null, null);
    }

    @Inject
    JpaPersons(EntityManager entityManager, Vault vault, Clock clock) {
        this.entityManager = entityManager;
        this.sql = new CitySql(entityManager);
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Optional<PersonDetails> find(UUID id) {
        return Optional.ofNullable(entityManager.find(PersonRow.class, id)).map(PersonRow::details);
    }

    @Override
    public Map<UUID, PersonDetails> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : rows("from PersonRow p where p.id in :ids").setParameter("ids", new HashSet<>(ids)).getResultStream().map(PersonRow::details)
                .collect(Collectors.toMap(PersonDetails::id, Function.identity()));
    }

    @Override
    public Optional<Person> ofSubject(String subject) {
        return sql.row(OF_SUBJECT, Map.of("subject", subject), row -> new Person(CitySql.uuid(row, "id"), row.getString("name"), CitySql.uuid(row, "unit_id"), row.getString("unit_name"),
                row.getString("path"), row.getString("tier"), row.getString("post"), row.getString("subject")));
    }

    @Override
    public Optional<PersonDetails> byIdNumber(IdCardNumber number) {
        return rows("from PersonRow p where p.idLookup = :lookup").setParameter("lookup", vault.lookup(number)).getResultStream().findFirst().map(PersonRow::details);
    }

    @Override
    public List<PersonDetails> byPhone(MobilePhone phone) {
        return rows("from PersonRow p where p.phoneLookup = :lookup order by p.id").setParameter("lookup", vault.lookup(phone)).setMaxResults(20).getResultStream()
                .map(PersonRow::details).toList();
    }

    @Override
    public List<PersonDetails> page(Scope scope, Filter filter, @Nullable UUID after, int limit) {
        var where = new Where().in(scope, "u.path").below("u.path", filter.unitPath()).containing("p.name", "name", filter.name())
                .and("p.tier = :tier", "tier", filter.tier()).and("p.id > :after", "after", after);
        if (filter.account() != null) {
            where.and(condition(filter.account()));
        }
        return where.bind(rows("select p from PersonRow p join UnitRow u on u.id = p.unitId" + where.clause() + " order by p.id")).setMaxResults(limit).getResultStream()
                .map(PersonRow::details).toList();
    }

    private static String condition(AccountState state) {
        var code = "exists (select 1 from ActivationRow c where c.personId = p.id and c.ended is null)";
        return switch (state) {
            case NONE -> ACCOUNT_IS.formatted("", "=") + " and not " + code;
            case CODE_ISSUED -> ACCOUNT_IS.formatted("", "=") + " and " + code;
            case REQUESTED -> ACCOUNT_IS.formatted(" and a.subject is null", ">");
            case ACTIVE -> ACCOUNT_IS.formatted(" and a.subject is not null and a.enabled = true", ">");
            case DISABLED -> ACCOUNT_IS.formatted(" and a.enabled = false", ">");
        };
    }

    @Override
    public boolean add(NewPerson person) {
        var id = person.idNumber();
        var phone = person.phone();
        return entityManager.createQuery("""
                insert into PersonRow (tenantId, id, name, unitId, tier, post, remark, idSealed, idLookup, idMasked, phoneSealed, phoneLookup, phoneMasked, version, createdAt)
                values (:tenant, :id, :name, :unit, :tier, :post, :remark, :idSealed, :idLookup, :idMasked, :phoneSealed, :phoneLookup, :phoneMasked, 0, :now)
                on conflict do nothing""")
                .setParameter("tenant", CurrentTenant.required().value()).setParameter("id", person.id()).setParameter("name", person.name())
                .setParameter("unit", person.unitId()).setParameter("tier", person.tier()).setParameter("post", person.post()).setParameter("remark", person.remark())
                .setParameter("idSealed", id == null ? null : vault.seal(id.value())).setParameter("idLookup", id == null ? null : vault.lookup(id))
                .setParameter("idMasked", id == null ? null : id.masked()).setParameter("phoneSealed", phone == null ? null : vault.seal(phone.value()))
                .setParameter("phoneLookup", phone == null ? null : vault.lookup(phone)).setParameter("phoneMasked", phone == null ? null : phone.masked())
                .setParameter("now", clock.instant()).executeUpdate() == 1;
    }

    @Override
    public PersonDetails change(UUID id, Words words, @Nullable MobilePhone phone, int version) {
        var row = entityManager.find(PersonRow.class, id);
        if (row == null) {
            throw Refusal.notFound();
        }
        if (row.version() != version) {
            throw new Refusal(CommonProblem.OUTDATED_VERSION);
        }
        row.set(words);
        if (phone != null) {
            row.set(phone, vault);
        }
        entityManager.flush();
        return row.details();
    }

    @Override
    public void move(UUID id, UUID unitId) {
        entityManager.find(PersonRow.class, id).move(unitId);
        entityManager.flush();
    }

    @Override
    public Optional<IdCardNumber> idNumber(UUID id) {
        return Optional.ofNullable(entityManager.find(PersonRow.class, id)).map(PersonRow::idSealed).map(vault::open).map(IdCardNumber::new);
    }

    @Override
    public Optional<MobilePhone> phone(UUID id) {
        return Optional.ofNullable(entityManager.find(PersonRow.class, id)).map(PersonRow::phoneSealed).map(vault::open).map(MobilePhone::new);
    }

    @Override
    public Map<UUID, AccountState> accountStates(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var states = new HashMap<UUID, AccountState>();
        ids.forEach(id -> states.put(id, AccountState.NONE));
        entityManager.createQuery("select c.personId from ActivationRow c where c.personId in :ids and c.ended is null", UUID.class).setParameter("ids", states.keySet())
                .getResultStream().forEach(id -> states.put(id, AccountState.CODE_ISSUED));
        entityManager.createQuery("from AccountRow a where a.personId in :ids", AccountRow.class).setParameter("ids", states.keySet()).getResultStream()
                .map(AccountRow::account).forEach(account -> states.put(account.personId(),
                        !account.isCreated() ? AccountState.REQUESTED : account.enabled() ? AccountState.ACTIVE : AccountState.DISABLED));
        return states;
    }

    private TypedQuery<PersonRow> rows(String query) {
        return entityManager.createQuery(query, PersonRow.class);
    }
}
