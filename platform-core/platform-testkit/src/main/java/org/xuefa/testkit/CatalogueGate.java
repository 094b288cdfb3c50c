package org.xuefa.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the database's own catalogue and lists every way in which one city could see another (isolation-and-reliability D2). An empty list means
 * both locks hold for every table, also for the one that was added yesterday.
 */
public final class CatalogueGate {
    /** Tables without a tenant, each with the reason. Whatever is not here must be a tenant table. */
    static final Map<String, String> SHARED_TABLES = Map.of(
            "platform_city", "the directory of cities itself",
            "flyway_schema_history", "migrations; the runtime role has no right on it",
            "platform_plugin", "which code plugins the operator has let in; what a city does with them is in tenant tables",
            "statutes_*", "statutes are the same law in every city; the runtime role reads them, only the import writes",
            "packs_offer*", "a pack offered by one city to another belongs to both; its policies let each see and do its own part only",
            "packs_key_revocation", "that a city revoked a publisher's key is said to all; only that city says it");

    private static final Map<String, String> CHECKS = Map.of(
            "table without tenant_id that is not on the list of shared tables: ", """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                      and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)""",
            "tenant table without enabled and forced row-level security: ", """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                    where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)""",
            "tenant table without exactly the one policy own_city: ", """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                    where n.nspname = 'public' and c.relkind in ('r', 'p') and (select array_agg(p.polname::text || coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''))
                      from pg_policy p where p.polrelid = c.oid) is distinct from array['own_city(tenant_id = platform_tenant())(tenant_id = platform_tenant())']""",
            "tenant_id may be null in: ", """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                    where n.nspname = 'public' and c.relkind in ('r', 'p') and not a.attnotnull""",
            "index that does not begin with tenant_id: ", """
                    select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
                      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                    where n.nspname = 'public' and i.indkey[0] is distinct from a.attnum""",
            "foreign key of a tenant table that does not carry tenant_id: ", """
                    select k.conname from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'tenant_id'
                    where k.contype = 'f' and not a.attnum = any (k.conkey)""",
            "foreign key between features: ", """
                    select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
                    where k.contype = 'f' and split_part(c.relname, '_', 1) <> split_part(f.relname, '_', 1)""",
            "view, materialised view or foreign table: ", """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('v', 'm', 'f')""",
            "function that runs with its owner's rights: ", """
                    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef""",
            "the runtime role owns, inherits or may too much: ", """
                    select 'xuefa_app' from pg_roles r where r.rolname = 'xuefa_app' and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
                      or exists (select 1 from pg_class c where c.relowner = r.oid) or exists (select 1 from pg_auth_members m where m.member = r.oid))""");

    private CatalogueGate() {}

    /** Every breach, as a sentence; empty when all is well. */
    public static List<String> breaches(Connection superuser) throws SQLException {
        var breaches = new ArrayList<String>();
        for (var check : CHECKS.entrySet()) {
            try (var statement = superuser.createStatement(); var rows = statement.executeQuery(check.getValue())) {
                while (rows.next()) {
                    if (!isShared(rows.getString(1))) {
                        breaches.add(check.getKey() + rows.getString(1));
                    }
                }
            }
        }
        return breaches;
    }

    private static boolean isShared(String table) {
        return SHARED_TABLES.keySet().stream()
                .anyMatch(name -> name.endsWith("*") ? table.startsWith(name.substring(0, name.length() - 1)) : table.equals(name));
    }
}
