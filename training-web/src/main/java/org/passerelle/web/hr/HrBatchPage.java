package org.passerelle.web.hr;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.keeping.BatchView;
import org.passerelle.credential.keeping.KeepingReports;
import org.passerelle.credential.keeping.RowView;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.AddressParts;
import org.passerelle.web.platform.Redirect;
import org.passerelle.web.platform.Route;

/** A kept report: its rows narrowed and sorted, to be accepted, taken along, or deleted. */
@Named
@RequestScoped
@Route(path = "/hr/batches/{id}", view = "/hr/batch.xhtml", access = Permission.VALIDATE_SKILL)
public class HrBatchPage {
    private static final int SIZE = 50;

    @Inject
    KeepingReports keeping;

    @Inject
    AddressParts parts;

    @Inject
    Redirect redirect;

    private RowFilter filter = RowFilter.ALL;
    private RowSort sort = RowSort.NUMBER;
    private int page = 1;

    @Nullable
    private BatchView batch;

    @Nullable
    private List<RowView> rows;

    /** What is looked at travels in the address and in the form. */
    @PostConstruct
    void begin() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        filter = RowFilter.said(sent.get("show"));
        sort = RowSort.said(sent.get("sort"));
        String number = sent.getOrDefault("page", "");
        page = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
    }

    /** Finds it before anything is shown. */
    public void load() {
        getBatch();
    }

    /** The report. */
    public BatchView getBatch() {
        if (batch == null) {
            batch = keeping.one(parts.id("id"));
        }
        return batch;
    }

    private List<RowView> rows() {
        if (rows == null) {
            rows = keeping.rowsOf(parts.id("id"));
        }
        return rows;
    }

    /** The ways to narrow it that leave something. */
    public List<RowFilter> getFilters() {
        return Arrays.stream(RowFilter.values())
                .filter(one -> one == RowFilter.ALL || one == filter || count(one) > 0)
                .toList();
    }

    /** How many rows a way to narrow it leaves. */
    public long count(RowFilter one) {
        return rows().stream().filter(one::shows).count();
    }

    /** The rows shown. */
    public Page<RowView> getSlice() {
        List<RowView> shown =
                rows().stream().filter(filter::shows).sorted(sort.order()).toList();
        return Page.of(shown, page, SIZE);
    }

    /** Relies on the ticked rows. */
    public void accept() {
        keeping.accept(parts.id("id"), ticked());
        again();
    }

    /** Relies on the ticked rows no more. */
    public void release() {
        keeping.release(parts.id("id"), ticked());
        again();
    }

    /** Deletes the report. */
    public void delete() {
        keeping.delete(parts.id("id"));
        redirect.to("/hr");
    }

    private void again() {
        redirect.to(getAddress() + "&page=" + page);
    }

    private static Set<UUID> ticked() {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("row");
        return values == null
                ? Set.of()
                : Arrays.stream(values)
                        .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                        .map(UUID::fromString)
                        .collect(Collectors.toSet());
    }

    /** This page as it is narrowed and sorted. */
    public String getAddress() {
        return sorted(sort.word());
    }

    /** This page as it is narrowed, sorted otherwise. */
    public String sorted(String by) {
        return "/hr/batches/" + parts.id("id") + "?show=" + filter.word() + "&sort=" + by;
    }

    public RowFilter getFilter() {
        return filter;
    }

    public RowSort getSort() {
        return sort;
    }

    public int getPage() {
        return page;
    }
}
