type Props = { phone: string; email: string };

/** The phone number and the mail address of whoever answers for something, to be pressed. */
export const WaysToAsk = ({ phone, email }: Props) => (
  <>
    {phone && (
      <>
        <a className="nowrap" href={`tel:${phone.replaceAll(" ", "")}`}>
          {phone}
        </a>
        {email && ", "}
      </>
    )}
    {email && <a href={`mailto:${email}`}>{email}</a>}
  </>
);
