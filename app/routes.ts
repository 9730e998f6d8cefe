import { index, layout, type RouteConfig, route } from "@react-router/dev/routes";

/** Every address of the product. Files are named by what they show; `machine/` answers programs. */
export default [
  route("theme.css", "routes/machine/theme.ts"),
  layout("routes/public/layout.tsx", [
    index("routes/public/front.tsx"),
    route("hearings", "routes/public/hearings.tsx"),
    route("hearings/:slug", "routes/public/hearing.tsx"),
    route("hearings/:slug/text", "routes/public/text.tsx"),
    route("hearings/:slug/submit", "routes/public/submit.tsx"),
    route("hearings/:slug/submit/preview", "routes/public/submit-preview.tsx"),
    route("hearings/:slug/submissions", "routes/public/submissions.tsx"),
    route("hearings/:slug/submissions/:number", "routes/public/submission.tsx"),
    route("hearings/:slug/answers", "routes/public/answers.tsx"),
    route("hearings/:slug/decision", "routes/public/decision.tsx"),
    route("receipt/:token", "routes/participant/receipt.tsx"),
    route("participant/:token", "routes/participant/my-page.tsx"),
    route("participant/:token/confirm", "routes/participant/confirm.tsx"),
    route("verify", "routes/public/verify.tsx"),
    route("privacy", "routes/public/privacy.tsx"),
    route("accessibility", "routes/public/accessibility.tsx"),
    route("staff/sign-in", "routes/staff/sign-in.tsx"),
    route("*", "routes/public/nothing.tsx"),
  ]),
  route("staff/sign-out", "routes/staff/sign-out.tsx"),
  route("staff/markdown", "routes/staff/markdown.ts"),
  layout("routes/staff/layout.tsx", [
    route("staff/strategies", "routes/staff/strategies.tsx"),
    route("staff/strategies/new", "routes/staff/new-strategy.tsx"),
    route("staff/strategies/:strategyId", "routes/staff/strategy.tsx"),
    route("staff/strategies/:strategyId/sections/new", "routes/staff/new-section.tsx"),
    route("staff/strategies/:strategyId/sections/:section", "routes/staff/section.tsx"),
    route("staff/strategies/:strategyId/sections/:section/move", "routes/staff/move-section.tsx"),
  ]),
] satisfies RouteConfig;
