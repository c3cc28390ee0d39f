package org.passerelle.web.design.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.network.MemberSheet;
import org.passerelle.design.network.NetworkDirectory;
import org.passerelle.design.network.NetworkMember;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Texts;

/** The directory of the network: who agreed to be found, by sector and by words, and what one says of oneself. */
@Named
@RequestScoped
@Route(path = "/design/network", view = "/design/network/list.xhtml", access = Permission.JOIN_NETWORK)
public class NetworkPage {
    @Inject
    NetworkDirectory directory;

    @Inject
    AddressParts parts;

    @Inject
    CurrentCaller caller;

    @Inject
    Redirect redirect;

    @Inject
    Texts texts;

    private String sector = Sector.SUPPORT.name();
    private String post = "";
    private String territory = "";
    private String helps = "";

    @Nullable
    private List<NetworkMember> members;

    /** Begins with what the person said before. */
    public void load() {
        Optional<NetworkMember> mine = directory.mine();
        if (mine.isPresent() && !FacesContext.getCurrentInstance().isPostback()) {
            sector = mine.get().sector().name();
            post = mine.get().post();
            territory = mine.get().territory();
            helps = mine.get().helps();
        }
    }

    /** The words that were looked for. */
    public String getWords() {
        return parts.word("q");
    }

    /** The sector that was chosen; empty for all. */
    public String getChosen() {
        return wanted().map(Sector::name).orElse("");
    }

    private Optional<Sector> wanted() {
        String said = parts.word("sector");
        return Arrays.stream(Sector.values()).filter(s -> s.name().equals(said)).findFirst();
    }

    /** Who answers. */
    public List<NetworkMember> getMembers() {
        if (members == null) {
            members = directory.list(wanted().orElse(null), getWords());
        }
        return members;
    }

    /** Whether this is the person. */
    public boolean isMe(NetworkMember member) {
        return caller.person().filter(member.person().person()::equals).isPresent();
    }

    /** Whether the others find the person. */
    public boolean isListed() {
        return directory.mine().filter(NetworkMember::isListed).isPresent();
    }

    /** The sectors, all of them first. */
    public List<SelectItem> getChoices() {
        return Stream.concat(
                        Stream.of(new SelectItem("", texts.of("design.network.allSectors"))), getSectors().stream())
                .toList();
    }

    /** The sectors. */
    public List<SelectItem> getSectors() {
        return Arrays.stream(Sector.values())
                .map(s -> new SelectItem(s.name(), texts.name("design.sector", s)))
                .toList();
    }

    /** Says what the person does, and agrees to be found. */
    public void join() {
        Sector mine = Arrays.stream(Sector.values())
                .filter(s -> s.name().equals(sector))
                .findFirst()
                .orElse(Sector.SUPPORT);
        directory.join(caller.getName(), new MemberSheet(mine, post, territory, helps));
        redirect.to("/design/network");
    }

    /** Is found no longer. */
    public void leave() {
        directory.leave();
        redirect.to("/design/network");
    }

    public String getSector() {
        return sector;
    }

    public void setSector(@Nullable String sector) {
        this.sector = sector == null ? "" : sector;
    }

    public String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post == null ? "" : post;
    }

    public String getTerritory() {
        return territory;
    }

    public void setTerritory(@Nullable String territory) {
        this.territory = territory == null ? "" : territory;
    }

    public String getHelps() {
        return helps;
    }

    public void setHelps(@Nullable String helps) {
        this.helps = helps == null ? "" : helps;
    }
}
