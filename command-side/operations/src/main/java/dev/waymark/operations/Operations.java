package dev.waymark.operations;

import dev.waymark.kernel.message.Answers;

/// Everything a door may call. Questions go to [#answers()] directly.
public record Operations(
        ProposePlan proposePlan,
        EstimatePlan estimatePlan,
        ReviewPlan reviewPlan,
        ApplyPlan applyPlan,
        RollBack rollBack,
        RunEnvironment runEnvironment,
        FindRun findRun,
        SteerRun steerRun,
        FollowRun followRun,
        AuditModels auditModels,
        CompareGenerations compareGenerations,
        InvalidateEnvironment invalidateEnvironment,
        CleanUp cleanUp,
        RepairWarehouse repairWarehouse,
        ReadProject readProject,
        RenderModel renderModel,
        TestProject testProject,
        LintProject lintProject,
        Registry registry,
        Policies policies,
        Answers answers) {}
