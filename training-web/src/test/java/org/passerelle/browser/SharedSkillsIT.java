package org.passerelle.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator reads ROME, and decides which of its items are skills that are known already. */
class SharedSkillsIT {
    private static final String SURE = "Différenciation pédagogique";
    private static final String UNSURE = "Résolution de problèmes techniques";

    @ParameterizedTest
    @EnumSource
    void whatBothNameIsOneUntilAnAdministratorSaysOtherwise(TestServer.On database) throws IOException {
        TestServer server = TestServer.on(database);
        Path folder = Files.createDirectories(server.imports().resolve("rome"));
        Files.writeString(
                folder.resolve("metiers.csv"), "\"code_rome\",\"libelle_rome\"\n\"X9999\",\"Métier d'essai\"\n");
        Files.writeString(
                folder.resolve("competences.csv"),
                "\"code_ogr\",\"libelle\",\"code_type_referentiel\",\"code_ref_rubrique\"\n\"900001\",\"" + SURE
                        + "\",\"2\",\"7\"\n\"900002\",\"" + UNSURE + "\",\"2\",\"7\"\n");
        try (var window = Chromium.window(server, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "admin");
            page.navigate("/admin/jobs");
            page.getByLabel("Lire compétences et métiers : rome").click();
            page.waitForSelector("#jobs li:first-child .badge--open");
            page.navigate("/admin/skills?state=taken");
            page.getByLabel(SURE).check();
            page.locator("#refuse").click();
            page.waitForSelector(".chip--on .chip__count:text-is('0')");
            page.navigate("/admin/skills?state=refused");
            assertTrue(page.locator("tbody").textContent().contains(SURE));

            page.navigate("/admin/skills");
            page.locator("#confirm").click();
            page.waitForSelector("text=Cochez au moins une ligne.");
            page.getByLabel(UNSURE).focus();
            page.keyboard().press("Space");
            page.locator("#confirm").focus();
            page.keyboard().press("Enter");
            page.waitForSelector(".empty");
            page.navigate("/admin/skills?state=confirmed&q=problemes");
            assertTrue(page.locator("tbody").textContent().contains(UNSURE));

            page.fill("#item", "900001");
            page.fill("#skill", "néant");
            page.locator("#join").click();
            page.waitForSelector("text=Aucune compétence d’ESCO n’a ce libellé");
            assertEquals("900001", page.inputValue("#item"), "what was typed is still there");
            page.fill("#skill", "Techniques de soudage");
            page.locator("#join").click();
            page.waitForSelector("tbody tr:has-text('techniques de soudage')");
            page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(SURE))
                    .locator("input")
                    .check();
            page.locator("#reconsider").click();
            page.waitForSelector("tbody:not(:has-text('" + SURE + "'))");
            assertEquals(List.of(), window.complaints());
        }
    }
}
