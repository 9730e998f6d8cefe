import type { Person } from "./shape.ts";

const PASSWORD = "moelleaa-hoering-2026";
const TECHNICAL = "Teknik og Miljø";
const CULTURE = "Kultur og Fritid";
const BUSINESS = "Erhverv og Vækst";
export const departments = [TECHNICAL, CULTURE, BUSINESS];

const person = (
  key: string,
  name: string,
  roles: Person["roles"],
  role: string,
  inDepartments: string[],
): Person => ({
  key,
  name,
  email: `${key}@moelleaa.example`,
  password: PASSWORD,
  roles,
  role,
  departments: inDepartments,
});

/** Those who can sign in to the demonstration: one of each role, and two for every deed that takes four eyes. */
export const demonstrationPeople: Person[] = [
  person("signe", "Signe Holmager", ["owner"], "hearing owner", departments),
  person("anders", "Anders Krogsbæk", ["owner", "approver"], "hearing owner and approver", departments),
  person("mette", "Mette Lyngdal", ["caseworker"], "caseworker", [TECHNICAL, CULTURE]),
  person("jonas", "Jonas Fjeldmose", ["caseworker"], "caseworker", departments),
  person("karen", "Karen Vestermark", ["approver"], "approver", departments),
  person("admin", "Bente Solbjerg", ["administrator"], "administrator", departments),
  person("raadet", "Torben Ågerup", ["council"], "council member", []),
];

export const demonstrationAuthority = {
  name: "Mølleå Kommune",
  address: "Møllepladsen 1, 9999 Mølleå",
  phone: "00 00 10 00",
  email: "kommunen@moelleaa.example",
  colour: "#0b5d5e",
  accessibilityUrl: null,
};
