package org.xuefa.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.TenantId;

/** The walls of the house over all jars of the deployable. {@link HouseRulesBrokenOnPurposeTest} breaks each of them once. */
@AnalyzeClasses(packages = "org.xuefa", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    /** In the order data flows: a feature may ask those before it. */
    static final List<String> FEATURES =
            List.of("campaign", "enrolment", "statutes", "learning", "packs", "duty", "assessment", "certification", "reporting", "communication", "integration");

    /** Rows between two cities; the catalogue gate names their tables, their policies show each to its two cities only. */
    static final List<String> SHARED_BY_TWO_CITIES =
            List.of("org.xuefa.packs.persistence.OfferRow", "org.xuefa.packs.persistence.OfferPieceRow", "org.xuefa.packs.persistence.KeyRevocationRow");

    @ArchTest
    static final ArchRule featuresMeetInRootPackagesAndAskUpstreamOnly = classes().that(belongToAFeature()).should(reachOtherFeaturesByTheirFrontDoorUpstream());

    @ArchTest
    static final ArchRule theDomainIsPlainJava = noClasses().that().resideInAnyPackage("org.xuefa.*.domain..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "org.hibernate..", "com.fasterxml..", "..boundary..", "..usecase..", "..persistence..", "org.xuefa.api..")
            .because("a rule must be readable and testable without a server");

    @ArchTest
    static final ArchRule layersPointInward = noClasses().that().resideInAPackage("org.xuefa.*.usecase..").should().dependOnClassesThat().resideInAnyPackage("..boundary..", "org.xuefa.api..", "jakarta.ws.rs..")
            .because("use cases are called by resources, jobs and handlers alike");

    @ArchTest
    static final ArchRule persistenceServesTheDomain = noClasses().that().resideInAPackage("org.xuefa.*.persistence..").should().dependOnClassesThat().resideInAnyPackage("..boundary..", "org.xuefa.api..");

    @ArchTest
    static final ArchRule resourcesDoNotTouchTheDatabase = noClasses().that().resideInAPackage("org.xuefa.*.boundary..").should().dependOnClassesThat().areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule aTransactionIsAUseCase = noClasses().that().resideInAnyPackage("org.xuefa.*.boundary..", "org.xuefa.*.domain..").should().beAnnotatedWith(Transactional.class)
            .because("half-done work begins where transactions are opened anywhere");

    @ArchTest
    static final ArchRule aTransactionalMethodIsAUseCase =
            noMethods().that().areDeclaredInClassesThat().resideInAnyPackage("org.xuefa.*.boundary..", "org.xuefa.*.domain..").should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule everyEntityHasItsTenant = classes().that().areAnnotatedWith(Entity.class).and(areNotSharedByAllCities()).should(haveATenantId())
            .because("the first lock of tenancy");

    @ArchTest
    static final ArchRule nativeSqlOnlyWhereItIsReviewed = noClasses().that().resideOutsideOfPackages("org.xuefa.reporting..", "org.xuefa.platform..", "org.xuefa.testkit..", "org.xuefa.localstack..")
            .should().callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching("createNativeQuery|createNativeMutationQuery")))
            .because("native SQL skips the first lock");

    @ArchTest
    static final ArchRule plainSqlNamesItsCity = noClasses().that().doNotHaveFullyQualifiedName("org.xuefa.platform.persistence.CitySql")
            .should().callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching("callWithConnection|runWithConnection")))
            .because("CitySql refuses a statement that does not name its city");

    @ArchTest
    static final ArchRule plainSqlStaysInPersistence = noClasses().that().resideOutsideOfPackages("org.xuefa.*.persistence..", "org.xuefa.platform..")
            .should().dependOnClassesThat().haveFullyQualifiedName("org.xuefa.platform.persistence.CitySql");

    @ArchTest
    static final ArchRule theSpiStandsOnTheJdkAlone =
            classes().that().resideInAPackage("org.xuefa.spi..").should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.xuefa.spi..", "org.jspecify..");

    @ArchTest
    static final ArchRule noEventBesideTheOutbox = noClasses().should().callMethod(jakarta.enterprise.event.Event.class, "fireAsync", Object.class)
            .because("an event fired inside a transaction is heard before it is true");

    @ArchTest
    static final ArchRule timeIsPassedIn = noClasses().that().resideInAnyPackage("org.xuefa.*.domain..", "org.xuefa.*.usecase..").should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(System.class, "currentTimeMillis");

    static DescribedPredicate<JavaClass> belongToAFeature() {
        return DescribedPredicate.describe("belong to a feature", type -> feature(type).isPresent());
    }

    static DescribedPredicate<JavaClass> areNotSharedByAllCities() {
        return DescribedPredicate.describe("are not shared by all cities", type -> !type.getPackageName().startsWith("org.xuefa.statutes") && !SHARED_BY_TWO_CITIES.contains(type.getName()));
    }

    static Optional<String> feature(JavaClass type) {
        return FEATURES.stream().filter(feature -> type.getPackageName().equals("org.xuefa." + feature) || type.getPackageName().startsWith("org.xuefa." + feature + ".")).findAny();
    }

    static ArchCondition<JavaClass> reachOtherFeaturesByTheirFrontDoorUpstream() {
        return new ArchCondition<>("reach other features by their root package, upstream only (events may be heard from there)") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = feature(type).orElseThrow();
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    feature(dependency.getTargetClass()).filter(other -> !other.equals(own)).ifPresent(other -> {
                        var root = dependency.getTargetClass().getPackageName().equals("org.xuefa." + other);
                        var upstream = FEATURES.indexOf(other) < FEATURES.indexOf(own);
                        if (!root || !upstream) {
                            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                        }
                    });
                }
            }
        };
    }

    static ArchCondition<JavaClass> haveATenantId() {
        return new ArchCondition<>("have a field with @TenantId, of their own or inherited") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getAllFields().stream().noneMatch(field -> field.isAnnotatedWith(TenantId.class))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " has no @TenantId"));
                }
            }
        };
    }
}
