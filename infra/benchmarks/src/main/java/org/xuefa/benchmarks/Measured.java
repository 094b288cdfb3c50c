package org.xuefa.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * What came out for one operation.
 *
 * @param requests counted
 * @param appCpu milliseconds of Liberty for a request
 * @param databaseCpu milliseconds of PostgreSQL for a request
 * @param statements with begin and commit, for one request
 * @param limit the same statements without the platform; null where there is none
 */
record Measured(String name, String title, int connections, int requests, double rate, double p50, double p95, double p99, double appCpu, double databaseCpu, int transactions, int statements,
        long bytes, Pgbench.@Nullable Outcome limit, String remark) {
    double cpu() {
        return appCpu + databaseCpu;
    }

    double share() {
        return limit == null ? Double.NaN : rate / limit.rate();
    }
}
