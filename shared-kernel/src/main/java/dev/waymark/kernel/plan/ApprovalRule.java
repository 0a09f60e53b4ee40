package dev.waymark.kernel.plan;

import java.util.List;

/// Who must approve plans of an environment before they are applied.
///
/// @param required how many different people
/// @param selfApproval whether the author counts as one of them
/// @param approvers user ids that count; empty for anybody
public record ApprovalRule(int required, boolean selfApproval, List<String> approvers) {

    public static final ApprovalRule NONE = new ApprovalRule(0, true, List.of());
}
