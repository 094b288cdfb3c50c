/**
 * The real servers as child processes: PostgreSQL, Elasticsearch, Keycloak and Liberty are unpacked from the archives Maven
 * resolved, started, watched and stopped. Tests of every module and the launcher behind {@code mvn -Prun} use the same classes.
 *
 * <p>{@link org.xuefa.localstack.LocalStack} starts any subset together; each server also stands alone.
 */
@NullMarked
package org.xuefa.localstack;

import org.jspecify.annotations.NullMarked;
