package org.xuefa.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Brings in the two demo cities and prints the accounts: progress and accounts to standard output, complaints to standard error. */
public final class SeedDemo {
    private SeedDemo() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var log = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            seed(Settings.of(System.getenv()), new Notes(out, log)).forEach(out::println);
        } catch (DemoFailure failed) {
            log.println(failed.getMessage());
            System.exit(1);
        }
    }

    private static List<String> seed(Settings settings, Notes notes) {
        var portal = new Portal(settings.portal(), settings.keycloak());
        var book = AccountBook.in(settings.stateFolder());
        var cities = new OpenCity(portal, book, settings.operatorPassword());
        portal.awaitLogIn(OpenCity.OPERATORS);
        var plans = List.of(Wuwei.plan(), Jinchang.plan());
        var complaints = new ArrayList<>(new BringInLaws(cities.operator(), notes).from(settings.laws()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var under = new LinkedHashMap<CityPlan, Future<List<String>>>();
            plans.forEach(plan -> under.put(plan, threads.submit(() -> new SeedCity(portal, book, cities, notes, settings.quick(), plan).seed())));
            under.forEach((plan, work) -> complaints.addAll(result(plan, work)));
        }
        var share = new SharePack(cities.administrator(plans.getFirst()), cities.administrator(plans.getLast()));
        if (share.isPossible()) {
            notes.doing("城市间共享部门课程包");
            share.share();
        }
        complaints.forEach(notes::logged);
        return printed(settings, book, plans, complaints);
    }

    private static List<String> result(CityPlan plan, Future<List<String>> work) {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw new DemoFailure(plan.name() + ": " + failed.getCause().getMessage(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", interrupted);
        }
    }

    private static List<String> printed(Settings settings, AccountBook book, List<CityPlan> plans, List<String> complaints) {
        var table = new AccountTable();
        table.add("城市", "角色", "登录名", "密码", "可以试试");
        for (var plan : plans) {
            book.find(plan.slug(), OpenCity.ADMINISTRATOR).ifPresent(kept -> table.add(plan.name(), "首位管理员", kept.userName(), kept.password(), "全部市级功能"));
            plan.accounts().forEach(account -> book.find(plan.slug(), account.key())
                    .ifPresent(kept -> table.add(plan.name(), account.title(), kept.userName(), kept.password(), account.tryThis())));
        }
        var lines = new ArrayList<String>();
        plans.forEach(plan -> lines.add(plan.name() + "  " + settings.portal() + "/" + plan.slug() + "/"));
        lines.add("平台运营  " + settings.portal() + "/platform/  登录名 operator");
        lines.add("演示中管理员登录不需要动态口令（第二因素已关闭）；正式开通的城市默认需要。人员均为虚构。");
        lines.add("");
        lines.addAll(table.lines());
        complaints.forEach(complaint -> lines.add("未完成  " + complaint));
        return lines;
    }
}
