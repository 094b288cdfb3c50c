package org.xuefa.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One city, from nothing to learners at work. Each step looks at what is there first. */
final class SeedCity {
    private static final int REPORTS = 3;
    private static final int LEFT_OUT_FOR_GOOD = 3;
    private final Portal portal;
    private final AccountBook book;
    private final OpenCity cities;
    private final Notes notes;
    private final boolean quick;
    private final CityPlan plan;

    SeedCity(Portal portal, AccountBook book, OpenCity cities, Notes notes, boolean quick, CityPlan plan) {
        this.portal = portal;
        this.book = book;
        this.cities = cities;
        this.notes = notes;
        this.quick = quick;
        this.plan = plan;
    }

    /** What did not work out but leaves a usable city. */
    List<String> seed() {
        doing("开通城市");
        var administrator = cities.administrator(plan);
        var units = new EnterUnits(administrator);
        doing("导入单位");
        units.enter(plan);
        doing("开启年度活动");
        var campaign = new OpenCampaign(administrator, Clock.systemUTC()).open();
        doing("导入参训名单 " + plan.people().size() + " 人");
        new EnterRoster(administrator).enter(campaign, plan.people());
        doing("任命管理员，开通账号");
        var holders = new LinkedHashMap<AccountPlan, Visitor>();
        var handing = new HandOutAccounts(portal, book, administrator, units);
        plan.accounts().forEach(account -> holders.put(account, handing.handOut(account)));
        if (plan.mixed() != null) {
            new EnrolmentMix(portal, administrator, units).mix(campaign, plan.mixed());
        }
        doing("发布课程");
        var courses = new CourseWork(administrator);
        courses.installPacks();
        if (plan.shortTrack()) {
            var editor = holders.get(plan.account("course-editor"));
            courses.publish(editor, CourseWork.shortCourses());
            courses.release(editor, "第一批：十分钟短课", CourseWork.shortCourses(), LocalDate.now(OpenCampaign.CITY_TIME));
        }
        doing("发布普法责任清单");
        new PublishDuties(administrator, Clock.systemUTC()).publish(DutyRow.of(plan));
        doing("登记第三方应用");
        new RegisterThirdParties(administrator).register();
        plan.accounts().stream().filter(account -> account.key().equals("pack-publisher")).findFirst().ifPresent(account -> {
            var pack = new PublishPack(administrator, holders.get(account));
            if (pack.isPossible()) {
                doing("审核并安装部门课程包");
                pack.publish(units.find(plan.name() + DepartmentPack.DEPARTMENT));
            }
        });
        doing("发布组卷蓝图");
        new PublishBlueprints(administrator).publish(campaign, plan.papers());
        return quick ? List.of() : learn(administrator, holders);
    }

    private List<String> learn(Visitor administrator, Map<AccountPlan, Visitor> holders) {
        doing("学员学习");
        var failures = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var under = new LinkedHashMap<AccountPlan, Future<?>>();
            holders.forEach((account, visitor) -> {
                if (account.study() != AccountPlan.Study.NONE) {
                    under.put(account, threads.submit(() -> learn(administrator, account, visitor)));
                }
            });
            under.forEach((account, work) -> failure(work).ifPresent(why -> failures.add(plan.name() + " " + account.key() + ": " + why)));
        }
        return failures;
    }

    private void learn(Visitor administrator, AccountPlan account, Visitor learner) {
        var study = new Study(learner);
        if (!account.graduates()) {
            study.begin(REPORTS);
            return;
        }
        var exam = new Exam(learner);
        if (exam.isCertified()) {
            return;
        }
        var key = AnswerKey.of(administrator);
        var courses = study.courses(CourseWork.shortCourses().stream().map(course -> course.content().getTitle()).toList());
        courses.forEach(study::finish);
        study.end();
        courses.forEach(course -> study.practise(course.getId(), key));
        exam.take(key, account.study() == AccountPlan.Study.GRADUATE_GOOD ? LEFT_OUT_FOR_GOOD : 0);
        notes.logged(plan.name() + " " + account.key() + " has certificate " + exam.certificate().getNumber());
    }

    private static Optional<String> failure(Future<?> work) {
        try {
            work.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(String.valueOf(failed.getCause().getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("interrupted", interrupted);
        }
    }

    private void doing(String what) {
        notes.doing(plan.name() + "：" + what);
    }
}
