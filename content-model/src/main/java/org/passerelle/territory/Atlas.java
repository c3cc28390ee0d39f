package org.passerelle.territory;

import java.util.List;
import java.util.Map;

/**
 * The whole territory as it was read at one moment.
 *
 * @param zones by name
 * @param communes by name
 * @param minutes by road from one zone to others, by their codes
 */
record Atlas(
        List<Region> regions,
        List<Department> departments,
        List<EmploymentZone> zones,
        List<Commune> communes,
        Map<String, Map<String, Integer>> minutes) {}
