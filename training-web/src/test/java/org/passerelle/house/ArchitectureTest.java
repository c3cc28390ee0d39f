package org.passerelle.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.UseCase;
import org.passerelle.web.platform.CurrentCaller;

/** Holds the floors and the house rules of docs/domain.md. */
@AnalyzeClasses(packages = "org.passerelle", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule theKernelImportsNothingOfOurs = noClasses()
            .that()
            .resideInAPackage("org.passerelle.kernel..")
            .should()
            .dependOnClassesThat(ours("org.passerelle.kernel"));

    @ArchTest
    static final ArchRule credentialingKnowsTheKernelAlone = noClasses()
            .that()
            .resideInAPackage("org.passerelle.credential..")
            .should()
            .dependOnClassesThat(ours("org.passerelle.kernel", "org.passerelle.credential"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule designThinkingKnowsKernelAndPeople = noClasses()
            .that()
            .resideInAPackage("org.passerelle.design..")
            .should()
            .dependOnClassesThat(ours("org.passerelle.kernel", "org.passerelle.people", "org.passerelle.design"))
            .allowEmptyShould(true);

    /**
     * Expression language cannot tell them apart when it is given nothing; to these two, pages give words of their own.
     */
    @ArchTest
    static final ArchRule whatPagesCallIsNotOverloaded = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .and()
            .doNotBelongToAnyOf(CurrentCaller.class)
            .should(new ArchCondition<JavaClass>("have no two public methods of one name and as many parameters") {
                @Override
                public void check(JavaClass bean, ConditionEvents events) {
                    Set<String> seen = new HashSet<>();
                    bean.getMethods().stream()
                            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                    && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                            .filter(method -> !seen.add(method.getName()
                                    + method.getRawParameterTypes().size()))
                            .forEach(method -> events.add(
                                    SimpleConditionEvent.violated(method, method.getFullName() + " is overloaded")));
                }
            });

    @ArchTest
    static final ArchRule whatPagesReadHasOneMeaning = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .should(new ArchCondition<JavaClass>("not answer one property both by is… and by get…") {
                @Override
                public void check(JavaClass bean, ConditionEvents events) {
                    bean.getMethods().stream()
                            .filter(method -> method.getName().startsWith("is")
                                    && method.getRawParameterTypes().isEmpty()
                                    && bean.tryGetMethod(
                                                    "get" + method.getName().substring(2))
                                            .isPresent())
                            .forEach(method -> events.add(SimpleConditionEvent.violated(
                                    method,
                                    method.getFullName() + " hides a property: what is typed into it would be lost")));
                }
            });

    @ArchTest
    static final ArchRule nobodyImportsTheWeb = noClasses()
            .that()
            .resideOutsideOfPackage("org.passerelle.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.passerelle.web..");

    @ArchTest
    static final ArchRule theDomainKnowsNoWeb = noClasses()
            .that()
            .resideOutsideOfPackage("org.passerelle.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "org.primefaces..",
                    "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.passerelle.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule pagesOfOneFeatureKnowNotThoseOfAnother = slices().matching("org.passerelle.web.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), inPackage("org.passerelle.web.platform"))
            .ignoreDependency(inPackage("org.passerelle.web.demo"), DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule everyActSaysWhoMay = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(UseCase.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Allowed.class);

    @ArchTest
    static final ArchRule transactionsAreOnUseCasesOnly = noClasses()
            .that()
            .areNotAnnotatedWith(UseCase.class)
            .and()
            .doNotHaveFullyQualifiedName(UseCase.class.getName())
            .and()
            .resideOutsideOfPackage("org.passerelle.web.platform..")
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule entitiesHaveVerbsNotSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesStayInside = classes()
            .that(DescribedPredicate.describe(
                    "hold an entity manager",
                    (JavaClass c) -> c.getFields().stream()
                            .anyMatch(f -> f.getRawType().getName().equals("jakarta.persistence.EntityManager"))))
            .and()
            .resideOutsideOfPackages("org.passerelle.web..", "org.passerelle.testing..")
            .and()
            // A use case may read its feature's own tables where there is no entity to speak of.
            .areNotAnnotatedWith(UseCase.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodyBelowTheWebReadsTheTimeWithoutAClock = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.passerelle.kernel..")
            .should(new ArchCondition<JavaMethod>("not call System.currentTimeMillis") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getMethodCallsFromSelf().stream()
                            .filter(call ->
                                    call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()"))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                }
            });

    private static DescribedPredicate<JavaClass> ours(String... but) {
        return DescribedPredicate.describe("are ours, elsewhere", c -> {
            String name = c.getPackageName();
            return name.startsWith("org.passerelle")
                    && Arrays.stream(but).noneMatch(p -> name.equals(p) || name.startsWith(p + "."));
        });
    }

    private static DescribedPredicate<JavaClass> inPackage(String root) {
        return DescribedPredicate.describe("in " + root, c -> c.getPackageName().startsWith(root));
    }
}
